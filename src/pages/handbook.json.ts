import type { APIRoute } from 'astro'
import { currentHandbook } from '../current-handbook.ts'
import { jsonResponse } from '../json-response.ts'
import { toHandbookExport } from '../views/handbook-export.ts'

export const GET: APIRoute = async () => {
  const { handbook, ...context } = await currentHandbook()
  return jsonResponse(toHandbookExport(handbook, context))
}
