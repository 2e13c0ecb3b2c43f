import { compareText } from '../messages/message.ts'
import type { Handbook } from '../model/types.ts'
import type { Certainty, Precision } from '../schemas/primitives.ts'
import { lastDayOf } from './dates.ts'
import type { PageContext } from './page-context.ts'
import { type PolicySummary, summarisePolicy } from './policy-summary.ts'
import type { ReviewState } from './review.ts'

/** One policy in the published register of reviews. */
export interface ReviewEntry {
  policy: string
  title: string
  council: string
  url: string
  state: ReviewState
  /** The date, as precise as `precision` says; null when it is not known. */
  due: string | null
  precision: Precision | null
  basis: 'printed' | 'calculated' | 'none'
  certainty: Certainty
  /** The words of the document that the date rests on. */
  printed: string | null
  /** The address of the clause that states the rule. */
  clause: string | null
}

/** The register of reviews as published at `/review/register.json`. */
export interface ReviewRegister {
  asOf: string
  dueSoonDays: number
  policies: readonly ReviewEntry[]
}

const order: Readonly<Record<ReviewState, number>> = { 'overdue': 0, 'due-soon': 1, 'current': 2, 'unknown': 3 }

/** Orders policies by the state of their reviews, then by the last day on which each is due. */
export function byReview(a: PolicySummary, b: PolicySummary): number {
  const [dueA, dueB] = [a, b].map(({ review }) => (review.due === undefined ? '' : lastDayOf(review.due)))
  return order[a.review.state] - order[b.review.state] || compareText(dueA ?? '', dueB ?? '') || compareText(a.id, b.id)
}

/** All policies as they stand in the register: the overdue first, the longest overdue at the top. */
function summariseReviews(handbook: Handbook, context: PageContext): PolicySummary[] {
  const all = handbook.councils.flatMap((council) => council.policies.map((policy) => summarisePolicy(handbook, council, policy, context)))
  return all.toSorted(byReview)
}

/** Makes the register of reviews as data. */
export function toReviewRegister(handbook: Handbook, context: PageContext): ReviewRegister {
  const policies = summariseReviews(handbook, context).map(({ id, title, council, review }): ReviewEntry => ({
    policy: id,
    title,
    council,
    url: context.absoluteUrls.policy(id),
    state: review.state,
    due: review.due ?? null,
    precision: review.precision ?? null,
    basis: review.basis,
    certainty: review.certainty,
    printed: review.printed ?? null,
    clause: review.clause === undefined ? null : context.absoluteUrls.clause(id, review.clause),
  }))
  return { asOf: context.today, dueSoonDays: handbook.settings.dueSoonDays, policies }
}
