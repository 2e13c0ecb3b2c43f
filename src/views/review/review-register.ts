import type { Council, Handbook } from '../../model/types.ts'
import type { Certainty, Precision } from '../../schemas/primitives.ts'
import type { PageContext } from '../page-context.ts'
import { type PolicySummary, summarisePolicy } from '../policy/policy-summary.ts'
import { byReview } from './review-order.ts'
import type { ReviewState } from './review.ts'

/** One policy in the published register of reviews. */
export interface ReviewEntry {
  policy: string
  title: string
  council: string
  url: string
  /** The id of what the policy is about, and its title. */
  kind: string
  kindTitle: string
  version: string | null
  /** Whether it is in force, in two or three words. */
  standing: string
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
  /** What pages say of the review on the day of the register. */
  sentence: string
}

/** The register of reviews as published at `/review/register.json`. */
export interface ReviewRegister {
  asOf: string
  dueSoonDays: number
  policies: readonly ReviewEntry[]
}

/** All policies, or those of one council, as they stand in the register: the overdue first, the longest overdue at the top. */
export function summariseReviews(
  handbook: Handbook,
  context: PageContext,
  council?: Council,
): PolicySummary[] {
  const councils = council ? [council] : handbook.councils
  return councils
    .flatMap((each) =>
      each.policies.map((policy) => summarisePolicy(handbook, each, policy, context)),
    )
    .toSorted(byReview)
}

function toEntry(
  { id, title, council, kind, kindId, version, standing, review }: PolicySummary,
  { absoluteUrls }: PageContext,
): ReviewEntry {
  return {
    policy: id,
    title,
    council,
    url: absoluteUrls.policy(id),
    kind: kindId,
    kindTitle: kind,
    version: version ?? null,
    standing: standing.label,
    state: review.state,
    due: review.due ?? null,
    precision: review.precision ?? null,
    basis: review.basis,
    certainty: review.certainty,
    printed: review.printed ?? null,
    clause: review.clause === undefined ? null : absoluteUrls.clause(id, review.clause),
    sentence: review.sentence,
  }
}

/** Makes the register of reviews as data: of the handbook, or of one council. */
export function toReviewRegister(
  handbook: Handbook,
  context: PageContext,
  council?: Council,
): ReviewRegister {
  const policies = summariseReviews(handbook, context, council).map((summary) =>
    toEntry(summary, context),
  )
  return { asOf: context.today, dueSoonDays: handbook.settings.dueSoonDays, policies }
}
