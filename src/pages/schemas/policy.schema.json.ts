import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toPolicyJsonSchema } from '../../views/policy-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentHandbook()
  return jsonResponse(toPolicyJsonSchema(absoluteUrls.policySchema()))
}
