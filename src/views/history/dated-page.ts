import { findPolicy } from '../../model/find.ts'
import { handbookOn, historyOf } from '../../model/time/text-on.ts'
import type { Handbook } from '../../model/types.ts'
import { dateInWords } from '../dates.ts'
import type { PageContext } from '../page-context.ts'
import { type PolicyPage, toPolicyPage } from '../policy/policy-page.ts'
import { type TextNotice, toDatedNotices } from './text-notices.ts'
import { urlsOn } from './urls-on.ts'
import { datedTexts } from './version-list.ts'

/** Everything that the page of the text of a day shows. */
export interface DatedPage {
  /** The day from which it is the text. */
  day: string
  /** The same in words. */
  words: string
  page: PolicyPage
  notices: readonly TextNotice[]
  changesHref: string
  /** The same text on paper. */
  paperHref: string
  /** The page of the text of today. */
  policyHref: string
}

/**
 * Makes the page of a policy as it was, or will be, from a day on. Definitions, references and what is
 * known of it are those of that day. Throws for a day that no text begins on.
 */
export function toDatedPage(
  handbook: Handbook,
  id: string,
  day: string,
  context: PageContext,
): DatedPage {
  const policy = findPolicy(handbook, id)
  const text = policy && datedTexts(historyOf(handbook, policy)).find(({ from }) => from === day)
  if (!policy || !text) throw new Error(`There is no text of ${id} of ${day} in the handbook`)
  const { urls, absoluteUrls, today } = context
  const page = toPolicyPage(
    handbookOn(handbook, day),
    id,
    {
      ...context,
      today: day,
      urls: urlsOn(handbook, day, today, urls),
      absoluteUrls: urlsOn(handbook, day, today, absoluteUrls),
    },
    { isDated: true },
  )
  return {
    day,
    words: dateInWords(day),
    page: {
      ...page,
      description: `${page.title} of ${page.council.name} as of ${dateInWords(day)}, clause by clause.`,
      runningHead: `${page.runningHead}, text of ${dateInWords(day)}`,
    },
    notices: toDatedNotices(handbook, policy, text, context),
    changesHref: urls.changes(id),
    paperHref: urls.policyPdfOn(id, day),
    policyHref: urls.policy(id),
  }
}
