import type { Policy } from '../model/types.ts'
import type { Certainty } from '../schemas/primitives.ts'

/** A setting that rests on printed words: an event, a printed due date or a period. */
export interface PrintedFact {
  /** The path of the setting: `events.0`, `review.due`, `review.period`. */
  path: string
  /** What it is called in messages. */
  name: string
  printed: string
  date: string | undefined
  certainty: Certainty
  minute: string | undefined
  clause: string | undefined
}

/** Everything in the settings of a policy that rests on printed words. */
export function printedFacts({ events, review }: Policy): PrintedFact[] {
  const facts: PrintedFact[] = events.map(
    ({ type, printed, date, certainty, minute, clause }, index) => ({
      path: `events.${String(index)}`,
      name: type,
      printed,
      date,
      certainty,
      minute,
      clause,
    }),
  )
  const none = { date: undefined, minute: undefined, clause: undefined }
  if (review?.due) facts.push({ ...none, path: 'review.due', name: 'review', ...review.due })
  if (review?.period) {
    const { printed, clause } = review.period
    facts.push({
      ...none,
      path: 'review.period',
      name: 'review',
      printed,
      clause,
      certainty: 'stated',
    })
  }
  return facts
}
