import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toTopicsExport } from '../../views/comparison/topics-export.ts'

export const GET: APIRoute = async () => {
  const { handbook, ...context } = await currentHandbook()
  return jsonResponse(toTopicsExport(handbook, context))
}
