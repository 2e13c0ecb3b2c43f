import type { APIRoute } from 'astro'
import { currentSite } from '../../current-site.ts'
import { jsonResponse } from '../../json-response.ts'
import { toHandbookJsonSchema } from '../../views/handbook-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentSite()
  return jsonResponse(toHandbookJsonSchema(absoluteUrls.handbookSchema()))
}
