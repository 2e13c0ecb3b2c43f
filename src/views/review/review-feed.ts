import { Feed } from 'feed'
import { makeUrls } from '../../urls.ts'
import { dateInWords } from '../dates.ts'
import { authorityOf, originOf, placeholderOrigin } from '../publication.ts'
import type { PageContext } from '../page-context.ts'
import type { PolicyChange } from './review-changes.ts'

/** What a feed is called, and the path under the id of the whole handbook that makes its own id: empty, or a council’s slug. */
export interface FeedName {
  title: string
  author: string
  council: string | undefined
}

/** The library marks titles and summaries as HTML and does not escape them. What XML forbids is left out. */
function toHtml(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text without the signs that XML has no way to write. @see https://www.w3.org/TR/xml/#charsets */
function plain(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** The library takes `&amp;` in plain text for an escaped sign already; so one that is printed is escaped once more. */
function toText(text: string): string {
  return plain(text).replaceAll('&amp;', '&amp;amp;')
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/**
 * The changes as an Atom feed. Ids are tag URIs, which stay the same wherever the handbook is moved on its host. `updated` is the day of the newest
 * change, so the feed changes when something has. Where the public address is not known, links are relative to the server, as Atom allows.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
export function toReviewFeed(
  { title, author, council }: FeedName,
  changes: readonly PolicyChange[],
  { today, urls, absoluteUrls }: PageContext,
): string {
  const isPublic = originOf(absoluteUrls) !== undefined
  const links = isPublic ? absoluteUrls : makeUrls(urls.home(), placeholderOrigin)
  const tag = (path: string): string => `tag:${authorityOf(absoluteUrls)},2026:${path}`
  const feed = new Feed({
    id: tag(council === undefined ? 'changes' : `changes/${council}`),
    title: toText(title),
    description: `When policies were adopted, amended, reviewed or withdrawn, and when their reviews became due soon or overdue. As of ${dateInWords(today)}.`,
    updated: midnight(changes[0]?.day ?? today),
    author: { name: toText(author) },
    generator: 'Clausebook',
    link: links.review(council),
    feed: links.reviewFile('changes.atom', council),
  })
  for (const change of changes) {
    feed.addItem({
      id: tag(change.id),
      title: toHtml(change.title),
      link: links.policy(change.policy),
      date: midnight(change.day),
      description: toHtml(change.sentence),
    })
  }
  const xml = `${feed.atom1()}\n`
  return isPublic ? xml : xml.replaceAll(`href="${placeholderOrigin}/`, 'href="/')
}
