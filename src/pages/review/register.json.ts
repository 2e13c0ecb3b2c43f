import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { jsonResponse } from '../../json-response.ts'
import { toReviewRegister } from '../../views/review-register.ts'

export const GET: APIRoute = async () => {
  const { handbook, ...context } = await currentHandbook()
  return jsonResponse(toReviewRegister(handbook, context))
}
