import type { APIRoute, GetStaticPaths } from 'astro'
import { currentHandbook } from '../../../current-handbook.ts'
import { jsonResponse } from '../../../json-response.ts'
import { allPolicies } from '../../../model/build-handbook.ts'
import { findCouncil, findPolicy } from '../../../model/find.ts'
import { toPolicyExport } from '../../../views/policy-export.ts'

export const getStaticPaths = (async () => {
  const { handbook } = await currentHandbook()
  return allPolicies(handbook).map(({ council, slug }) => ({ params: { council, policy: slug } }))
}) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const { handbook, ...context } = await currentHandbook()
  const council = findCouncil(handbook, params['council'] ?? '')
  const policy = findPolicy(handbook, `${params['council'] ?? ''}/${params['policy'] ?? ''}`)
  if (!council || !policy) return new Response(null, { status: 404 })
  return jsonResponse(toPolicyExport(handbook, council, policy, context))
}
