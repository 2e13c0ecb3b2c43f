import type { APIRoute } from 'astro'
import { currentView } from '../current-site.ts'

/** The names of the files of the help pages, but for the first of them. */
const helpPages = Object.keys(import.meta.glob('./help/*.{astro,mdx}')).map((path) => path.replace(/^.*\/|\.\w+$/g, '')).filter((name) => name !== 'index').sort()

export const GET: APIRoute = async () => {
  return new Response(await currentView('sitemap', ...helpPages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
