import { findCouncil } from '../../model/find.ts'
import type { Council, Handbook } from '../../model/types.ts'
import type { ReviewFile } from '../../urls.ts'
import type { PageContext } from '../page-context.ts'
import { toReviewCalendar } from './review-calendar.ts'
import { toReviewChanges } from './review-changes.ts'
import { toReviewCsv } from './review-csv.ts'
import { toReviewFeed } from './review-feed.ts'
import { summariseReviews, toReviewRegister } from './review-register.ts'

/** A file as it is sent to a reader. */
export interface SentFile {
  type: string
  text: string
  /** What is sent in place of a text: a picture. */
  bytes?: Uint8Array
}

type Maker = (handbook: Handbook, context: PageContext, council?: Council) => SentFile

const makers: Readonly<Record<ReviewFile, Maker>> = {
  'register.json': (handbook, context, council) => ({
    type: 'application/json',
    text: `${JSON.stringify(toReviewRegister(handbook, context, council), null, 2)}\n`,
  }),
  'register.csv': (handbook, context, council) => ({
    type: 'text/csv',
    text: toReviewCsv(toReviewRegister(handbook, context, council)),
  }),
  'reviews.ics': (handbook, context, council) => {
    const name = `Reviews: ${council?.name ?? handbook.settings.title}`
    return {
      type: 'text/calendar',
      text: toReviewCalendar(name, summariseReviews(handbook, context, council), context),
    }
  },
  'changes.atom': (handbook, context, council) => {
    const title = `Changes: ${council?.name ?? handbook.settings.title}`
    return {
      type: 'application/atom+xml',
      text: toReviewFeed(
        { title, author: handbook.settings.title, council: council?.slug },
        toReviewChanges(handbook, context, council),
        context,
      ),
    }
  },
}

/** The names of the forms in which a register of reviews can be had. */
export const reviewFiles = Object.keys(makers) as readonly ReviewFile[]

/** Makes one of the forms in which a register of reviews can be had; of the handbook, or of the council with this slug. Throws for an unknown slug. */
export function toReviewFile(
  name: ReviewFile,
  handbook: Handbook,
  context: PageContext,
  slug?: string,
): SentFile {
  const council = slug === undefined ? undefined : findCouncil(handbook, slug)
  if (slug !== undefined && !council) throw new Error(`There is no council ${slug} in the handbook`)
  return makers[name](handbook, context, council)
}
