import type { APIRoute } from 'astro'
import { currentSite } from '../current-site.ts'
import { toRobots } from '../views/sitemap.ts'

export const GET: APIRoute = async () => {
  const { absoluteUrls, options } = await currentSite()
  return new Response(toRobots(absoluteUrls, options.site !== undefined), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
