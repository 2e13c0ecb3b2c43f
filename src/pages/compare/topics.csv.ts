import type { APIRoute } from 'astro'
import { currentView } from '../../current-site.ts'

export const GET: APIRoute = async () => new Response(await currentView('topicsCsv'), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
