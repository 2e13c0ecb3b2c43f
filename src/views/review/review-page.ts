import { findCouncil } from '../../model/find.ts'
import type { Handbook } from '../../model/types.ts'
import { type AsOf, toAsOf } from './ageing.ts'
import { registerInWords, rowsShown } from '../counts.ts'
import type { PageContext } from '../page-context.ts'
import type { PolicySummary } from '../policy/policy-summary.ts'
import { statesInOrder } from './review-order.ts'
import { summariseReviews } from './review-register.ts'
import type { ReviewState } from './review.ts'

/** A row of a register of reviews. */
export interface ReviewRow {
  href: string
  title: string
  council: string
  detail: string
  sentence: string
  clause: string | undefined
}

/** The rows of one state. */
export interface ReviewGroup {
  state: ReviewState
  heading: string
  note: string
  /** How many there are, of which some may not be shown. */
  count: number
  rows: readonly ReviewRow[]
}

/** A choice of a filter. */
export interface Choice {
  value: string
  words: string
}

/** A form of the register that can be had, with what to do with it. */
export interface Subscription {
  href: string
  type: string
  words: string
  how: string
}

/** Everything that a register of reviews shows. It is as long as its most urgent rows, however many policies there are. */
export interface ReviewPage {
  title: string
  description: string
  council: { slug: string; name: string; href: string } | undefined
  asOf: AsOf
  /** “5 policies.” */
  count: string
  isCut: boolean
  groups: readonly ReviewGroup[]
  filters: { state: readonly Choice[]; council: readonly Choice[]; kind: readonly Choice[] }
  subscriptions: readonly Subscription[]
  /** What the browser needs to fetch and show all of it: the register as data, and the path of the site. */
  data: string
  base: string
  canBeFiltered: boolean
}

/** What a register calls each state, and what it means. */
export const groupHeadings: Readonly<
  Record<ReviewState, { heading: string; note: (dueSoonDays: number) => string }>
> = {
  overdue: {
    heading: 'Overdue',
    note: () =>
      'The date has passed, to the last day of a month or year that is printed without a day.',
  },
  'due-soon': { heading: 'Due soon', note: (days) => `At most ${String(days)} days are left.` },
  current: { heading: 'Not yet due', note: (days) => `More than ${String(days)} days are left.` },
  unknown: {
    heading: 'Cannot be known',
    note: () => 'No date is printed and none can be calculated, or the text is not in use.',
  },
}

function toRow(
  { id, title, href, council, kind, version, review }: PolicySummary,
  { urls }: PageContext,
): ReviewRow {
  const detail = [kind, version === undefined ? '' : `version ${version}`]
    .filter(Boolean)
    .join(', ')
  return {
    href,
    title,
    council,
    detail,
    sentence: review.sentence,
    clause: review.clause === undefined ? undefined : urls.clause(id, review.clause),
  }
}

function toGroups(
  all: readonly PolicySummary[],
  dueSoonDays: number,
  context: PageContext,
): ReviewGroup[] {
  const shown = all.slice(0, rowsShown)
  return statesInOrder.map((state) => ({
    state,
    heading: groupHeadings[state].heading,
    note: groupHeadings[state].note(dueSoonDays),
    count: all.filter(({ review }) => review.state === state).length,
    rows: shown
      .filter(({ review }) => review.state === state)
      .map((summary) => toRow(summary, context)),
  }))
}

/** The forms in which the register can be had: of the handbook, or of the council with this slug. */
export function toSubscriptions(
  { urls }: Pick<PageContext, 'urls'>,
  council?: string,
): Subscription[] {
  const address = (name: Parameters<typeof urls.reviewFile>[0]): string =>
    urls.reviewFile(name, council)
  return [
    {
      href: address('reviews.ics'),
      type: 'text/calendar',
      words: 'Calendar of due dates',
      how: 'Copy the address of this link into your calendar: in Outlook under “Add calendar, Subscribe from web”, in Google Calendar under “Other calendars, From URL”. It then follows every change.',
    },
    {
      href: address('changes.atom'),
      type: 'application/atom+xml',
      words: 'Feed of changes',
      how: 'Copy the address of this link into a feed reader. It tells you when a policy is adopted, amended or reviewed, and when a review becomes due soon or overdue.',
    },
    {
      href: address('register.csv'),
      type: 'text/csv',
      words: 'Table for a spreadsheet (CSV)',
      how: 'Opens in Excel, Numbers or LibreOffice.',
    },
    {
      href: address('register.json'),
      type: 'application/json',
      words: 'The register as data (JSON)',
      how: 'For programs.',
    },
  ]
}

function toFilters(handbook: Handbook, all: readonly PolicySummary[]): ReviewPage['filters'] {
  const kinds = new Map(all.map(({ kindId, kind }) => [kindId, kind]))
  return {
    state: statesInOrder.map((state) => ({ value: state, words: groupHeadings[state].heading })),
    council: handbook.councils
      .filter(({ policies }) => policies.length > 0)
      .map(({ slug, name }) => ({ value: slug, words: name })),
    kind: [...kinds].map(([value, words]) => ({ value, words })),
  }
}

/** Makes the register of reviews of the handbook, or of the council with this slug. Throws for a slug that the handbook does not have. */
export function toReviewPage(handbook: Handbook, context: PageContext, slug?: string): ReviewPage {
  const council = slug === undefined ? undefined : findCouncil(handbook, slug)
  if (slug !== undefined && !council) throw new Error(`There is no council ${slug} in the handbook`)
  const all = summariseReviews(handbook, context, council)
  const { dueSoonDays } = handbook.settings
  return {
    title: council === undefined ? 'Reviews' : `Reviews: ${council.name}`,
    description: `Which policies${council === undefined ? '' : ` of ${council.name}`} are overdue for review, which fall due soon, and of which that cannot be known.`,
    council: council && {
      slug: council.slug,
      name: council.name,
      href: context.urls.council(council.slug),
    },
    asOf: toAsOf(
      all.map(({ review }) => review),
      context.today,
      dueSoonDays,
    ),
    count: registerInWords(all.length, all.length),
    isCut: all.length > rowsShown,
    groups: toGroups(all, dueSoonDays, context),
    filters: toFilters(handbook, all),
    subscriptions: toSubscriptions(context, council?.slug),
    data: context.urls.reviewFile('register.json', council?.slug),
    base: context.urls.home(),
    canBeFiltered: all.length > 1,
  }
}
