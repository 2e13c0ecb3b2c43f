import type { APIRoute } from 'astro'
import { currentView } from '../../current-site.ts'
import { jsonText } from '../../json-response.ts'

export const GET: APIRoute = async () => jsonText(await currentView('matrixJson'))
