import { toHtml } from 'hast-util-to-html'

function escapeXml(text: string): string {
  return toHtml(
    { type: 'text', value: text },
    { characterReferences: { useNamedReferences: true } },
  )
}

/**
 * The sitemap of the site, from the absolute addresses of its pages: the protocol knows no others.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function toSitemap(addresses: readonly string[]): string {
  const entries = addresses
    .map((address) => `  <url><loc>${escapeXml(address)}</loc></url>\n`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`
}

/** What crawlers are told: everything may be read; the sitemap is named when its address is known. */
export function toRobots(sitemap: string | undefined): string {
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`
}
