import type { APIRoute } from 'astro'
import { currentHandbook } from '../current-handbook.ts'
import { jsonResponse } from '../json-response.ts'
import { toGlossaryExport } from '../views/glossary-export.ts'

export const GET: APIRoute = async () => {
  const { handbook, ...context } = await currentHandbook()
  return jsonResponse(toGlossaryExport(handbook, context))
}
