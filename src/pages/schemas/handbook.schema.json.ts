import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toHandbookJsonSchema } from '../../views/handbook-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentHandbook()
  return jsonResponse(toHandbookJsonSchema(absoluteUrls.handbookSchema()))
}
