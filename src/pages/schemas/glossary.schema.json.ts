import type { APIRoute } from 'astro'
import { currentSite } from '../../current-site.ts'
import { jsonResponse } from '../../json-response.ts'
import { toGlossaryJsonSchema } from '../../views/glossary/glossary-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentSite()
  return jsonResponse(toGlossaryJsonSchema(absoluteUrls.glossarySchema()))
}
