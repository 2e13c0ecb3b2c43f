import { dateInWords } from '../dates.ts'
import type { PolicySummary } from '../policy/policy-summary.ts'
import { type DueDate, type Review, turningDays } from './review.ts'
import type { Adoption, PolicyStatus } from '../policy/policy-status.ts'

/** What an element that says a state carries, so that the reader’s browser can say it anew on a later day. Nothing when no later day changes it. */
export interface Ageing {
  'data-review'?: string
  'data-standing'?: string
}

/** What the words on a review carry. An overdue one stays overdue until the page is built anew. */
export function toReviewAgeing({ state, due, basis, certainty, printed }: Review): Ageing {
  if (due === undefined || state === 'overdue') return {}
  return { 'data-review': JSON.stringify({ due, basis, certainty, printed } satisfies DueDate) }
}

/** What the words on a policy that is not yet in force carry. */
export function toStatusAgeing({ adoption }: PolicyStatus): Ageing {
  return adoption === undefined
    ? {}
    : { 'data-standing': JSON.stringify(adoption satisfies Adoption) }
}

/** The day that a page is right for, and what a browser needs to find out whether it still is. */
export interface AsOf {
  day: string
  words: string
  dueSoonDays: number
  /** The next day on which the review of one of these policies changes its state; undefined when none will. */
  turns: string | undefined
}

/** The first day after today on which one of these reviews becomes due soon or overdue. */
function nextTurn(
  reviews: readonly PolicySummary['review'][],
  today: string,
  dueSoonDays: number,
): string | undefined {
  const days = reviews
    .flatMap(({ due }) => (due === undefined ? [] : Object.values(turningDays(due, dueSoonDays))))
    .filter((day) => day > today)
  return days.reduce<string | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  )
}

/** Says for which day a page is right that shows these reviews. */
export function toAsOf(
  reviews: readonly PolicySummary['review'][],
  today: string,
  dueSoonDays: number,
): AsOf {
  return {
    day: today,
    words: dateInWords(today),
    dueSoonDays,
    turns: nextTurn(reviews, today, dueSoonDays),
  }
}
