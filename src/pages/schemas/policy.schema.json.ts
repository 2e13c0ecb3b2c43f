import type { APIRoute } from 'astro'
import { currentSite } from '../../current-site.ts'
import { jsonResponse } from '../../json-response.ts'
import { toPolicyJsonSchema } from '../../views/policy/policy-export.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls } = await currentSite()
  return jsonResponse(toPolicyJsonSchema(absoluteUrls.policySchema()))
}
