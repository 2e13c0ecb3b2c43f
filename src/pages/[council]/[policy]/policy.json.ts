import type { APIRoute } from 'astro'
import { currentView } from '../../../current-site.ts'
import { jsonText } from '../../../json-response.ts'
import { policyPaths } from '../../../policy-paths.ts'

export const getStaticPaths = policyPaths

export const GET: APIRoute = async ({ params }) => jsonText(await currentView('policyJson', `${params['council'] ?? ''}/${params['policy'] ?? ''}`))
