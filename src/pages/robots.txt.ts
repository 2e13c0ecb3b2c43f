import type { APIRoute } from 'astro'
import { currentHandbook } from '../current-handbook.ts'
import { toRobots } from '../views/sitemap.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls, options } = await currentHandbook()
  return new Response(toRobots(absoluteUrls, options.site !== undefined), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
