import type { APIRoute } from 'astro'
import { currentHandbook } from '../../current-handbook.ts'
import { toTopicsCsv } from '../../views/comparison/topics-export.ts'

export const GET: APIRoute = async () => {
  const { handbook } = await currentHandbook()
  return new Response(toTopicsCsv(handbook), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
