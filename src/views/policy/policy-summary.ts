import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { PageContext } from '../page-context.ts'
import { reviewLabels } from '../review/review-state.ts'
import { type Review, reviewInWords, toReview } from '../review/review.ts'
import { type PolicyStatus, toPolicyStatus } from './policy-status.ts'

/** A policy in a list: its name, whether it holds, and when its review falls due. */
export interface PolicySummary {
  id: string
  title: string
  href: string
  council: string
  kind: string
  /** The id of its kind. */
  kindId: string
  version: string | undefined
  standing: PolicyStatus
  review: Review & { label: string; sentence: string }
}

/** Sums a policy up for a list. */
export function summarisePolicy(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  { today, urls }: PageContext,
): PolicySummary {
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  return {
    id: policy.id,
    title: policy.title,
    href: urls.policy(policy.id),
    council: council.name,
    kind: handbook.settings.kinds.find(({ id }) => id === policy.kind)?.title ?? policy.kind,
    kindId: policy.kind,
    version: policy.version,
    standing: toPolicyStatus(policy, today),
    review: {
      ...review,
      label: reviewLabels[review.state],
      sentence: reviewInWords(review, policy.status),
    },
  }
}
