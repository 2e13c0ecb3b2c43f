import { toHtml } from 'hast-util-to-html'
import type { Handbook } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { toTermIds } from './glossary/glossary-page.ts'

function escapeXml(text: string): string {
  return toHtml({ type: 'text', value: text }, { characterReferences: { useNamedReferences: true } })
}

/**
 * The sitemap of the site; `helpPages` are the slugs of the help pages. The protocol knows absolute addresses only, so without them it is empty.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function toSitemap(handbook: Handbook, helpPages: readonly string[], urls: Urls): string {
  const addresses = !urls.home().startsWith('http') ? [] : [
    urls.home(),
    ...handbook.councils.flatMap((council) => [urls.council(council.slug), ...council.policies.map(({ id }) => urls.policy(id))]),
    urls.review(), ...handbook.councils.map(({ slug }) => urls.review(slug)),
    urls.compare(), ...handbook.topics.map(({ id }) => urls.topic(id)), urls.untagged(), urls.wording(), urls.pair(),
    urls.glossary(), ...toTermIds(handbook).map((id) => urls.term(id)),
    urls.legislation(), urls.search(), urls.help(), ...helpPages.map((page) => urls.help(page)), urls.about(), urls.accessibility(),
  ]
  const entries = addresses.map((address) => `  <url><loc>${escapeXml(address)}</loc></url>\n`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`
}

/** What crawlers are told: everything may be read; the sitemap is named when its address is known. */
export function toRobots(urls: Urls, siteIsKnown: boolean): string {
  return `User-agent: *\nAllow: /\n${siteIsKnown ? `\nSitemap: ${urls.sitemap()}\n` : ''}`
}
