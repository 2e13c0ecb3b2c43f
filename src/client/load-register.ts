import { byReview } from '../views/review/review-order.ts'
import type { ReviewEntry, ReviewRegister } from '../views/review/review-register.ts'
import { type ReviewContext, reviewOn } from '../views/review/review.ts'
import { fetchData } from './fetch-data.ts'

/** A policy of the register as it stands on the reader’s day. */
export interface RegisterEntry {
  entry: ReviewEntry
  id: string
  council: string
  review: { state: ReviewEntry['state']; due: string | undefined; sentence: string }
}

function stateToday(
  entry: ReviewEntry,
  context: ReviewContext | undefined,
): RegisterEntry['review'] {
  const { state, sentence, due, basis, certainty, printed } = entry
  if (due === null || context === undefined) return { state, sentence, due: due ?? undefined }
  return { due, ...reviewOn({ due, basis, certainty, printed: printed ?? undefined }, context) }
}

/** Loads the published register and works out how each review stands on the reader’s day (as built, without one). Throws when it cannot be loaded. */
export async function loadRegister(
  address: string,
  context: ReviewContext | undefined,
): Promise<RegisterEntry[]> {
  const { policies } = await fetchData<ReviewRegister>(address)
  const entries = policies.map((entry) => ({
    entry,
    id: entry.policy,
    council: entry.policy.split('/')[0] ?? '',
    review: stateToday(entry, context),
  }))
  return entries.sort(byReview)
}
