/**
 * The public address of a page, without what the reader has chosen on it; undefined when the public
 * address of the handbook is not known, and for the page that is shown where there is none.
 */
export function pageAddress(
  { url, routePattern }: { url: URL; routePattern: string },
  site: string | undefined,
): string | undefined {
  return site === undefined || routePattern === '/404'
    ? undefined
    : new URL(url.pathname, site).href
}
