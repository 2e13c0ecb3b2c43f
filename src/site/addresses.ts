import { readdirSync } from 'node:fs'
import { formerIds } from '../model/successors.ts'
import { historyOf } from '../model/time/text-on.ts'
import type { Handbook, Policy } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { datedTexts, hasChanges, publishedAmendments } from '../views/history/version-list.ts'
import { toTermIds } from '../views/glossary/glossary-page.ts'

/** The names of the help pages, but for the first of them: each is a file. */
function helpPages(): string[] {
  const files = readdirSync(new URL('../pages/help/', import.meta.url))
  return files
    .map((file) => file.replace(/\.\w+$/, ''))
    .filter((name) => name !== 'index')
    .sort()
}

/** The pages of what was and will be of a policy: its changes, each amendment, and the text of each day. */
function pastAddresses(handbook: Handbook, { id }: Policy, urls: Urls): string[] {
  const history = historyOf(handbook, { id })
  if (!hasChanges(history)) return []
  return [
    urls.changes(id),
    ...publishedAmendments(history).map((amendment) => urls.changes(id, amendment)),
    ...datedTexts(history).map(({ from }) => urls.policyOn(id, from)),
  ]
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
      ...policies.flatMap((policy) => [
        urls.policy(policy.id),
        ...pastAddresses(handbook, policy, urls),
      ]),
    ]),
    ...[...formerIds(handbook).keys()].map((id) => urls.policy(id)),
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
