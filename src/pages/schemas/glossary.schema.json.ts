import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toGlossaryJsonSchema } from '../../views/glossary-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentHandbook()
  return jsonResponse(toGlossaryJsonSchema(absoluteUrls.glossarySchema()))
}
