import type { APIRoute } from 'astro'
import { currentHandbook } from '../current-handbook.ts'
import { toSitemap } from '../views/sitemap.ts'

export const GET: APIRoute = async () => {
  const { handbook, absoluteUrls } = await currentHandbook()
  return new Response(toSitemap(handbook, absoluteUrls), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
