import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toMatrixExport } from '../../views/comparison/matrix-export.ts'

export const GET: APIRoute = async () => {
  const { handbook, ...context } = await currentHandbook()
  return jsonResponse(toMatrixExport(handbook, context))
}
