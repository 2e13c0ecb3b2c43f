import type { APIRoute } from 'astro'
import { currentHandbook } from '../current-handbook.ts'
import { toSitemap } from '../views/sitemap.ts'

/** The names of the files of the help pages, but for the first of them. */
const helpPages = Object.keys(import.meta.glob('./help/*.{astro,mdx}')).map((path) => path.replace(/^.*\/|\.\w+$/g, '')).filter((name) => name !== 'index').sort()

export const GET: APIRoute = async () => {
  const { handbook, absoluteUrls } = await currentHandbook()
  return new Response(toSitemap(handbook, helpPages, absoluteUrls), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
