import { readdirSync } from 'node:fs'
import type { Handbook } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { toTermIds } from '../views/glossary/glossary-page.ts'

/** The names of the help pages, but for the first of them: each is a file. */
function helpPages(): string[] {
  const files = readdirSync(new URL('../pages/help/', import.meta.url))
  return files
    .map((file) => file.replace(/\.\w+$/, ''))
    .filter((name) => name !== 'index')
    .sort()
}

/**
 * The addresses of all pages of a handbook’s site, in the order of the sitemap. Only the page that is
 * shown where there is none is not among them.
 */
export function pageAddresses(handbook: Handbook, urls: Urls): string[] {
  const { councils, topics } = handbook
  return [
    urls.home(),
    ...councils.flatMap(({ slug, policies }) => [
      urls.council(slug),
      ...policies.map(({ id }) => urls.policy(id)),
    ]),
    urls.review(),
    ...councils.map(({ slug }) => urls.review(slug)),
    urls.compare(),
    ...topics.map(({ id }) => urls.topic(id)),
    urls.untagged(),
    urls.wording(),
    urls.pair(),
    urls.paper(),
    urls.glossary(),
    ...toTermIds(handbook).map((id) => urls.term(id)),
    urls.legislation(),
    urls.search(),
    urls.help(),
    ...helpPages().map((page) => urls.help(page)),
    urls.about(),
    urls.accessibility(),
  ]
}
