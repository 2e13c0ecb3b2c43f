import type { Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { compareText } from '../../text/compare-text.ts'
import { hasHappened } from '../review/review.ts'

function byDate({ date: a = '' }: PolicyEvent, { date: b = '' }: PolicyEvent): number {
  return compareText(a, b)
}

/**
 * The event of a type that counts on a day: the latest that is stated, else the latest with a date, else the last in the file. A policy may be
 * adopted again and again, and its events may be listed in any order. What lies ahead counts only when nothing else is recorded.
 */
export function latestEvent(
  { events }: Policy,
  type: PolicyEvent['type'],
  today: string,
): PolicyEvent | undefined {
  const all = events.filter((event) => event.type === type)
  const past = all.filter((event) => hasHappened(event, today))
  const some = past.length > 0 ? past : all
  const stated = some.filter(({ certainty }) => certainty === 'stated')
  return (stated.length > 0 ? stated : some).toSorted(byDate).at(-1)
}

/** The last stated adoption that has a date; undefined when none has. */
export function statedAdoption(
  policy: Policy,
  today: string,
): (PolicyEvent & { date: string }) | undefined {
  const event = latestEvent(policy, 'adopted', today)
  return event?.date === undefined || event.certainty !== 'stated'
    ? undefined
    : { ...event, date: event.date }
}

/** True when a policy was adopted before an adoption of this date already, as far as both dates are known. */
export function isAdoptedAgain({ events }: Policy, { date }: { date: string }): boolean {
  return events.some(
    (event) =>
      event.type === 'adopted' &&
      event.certainty !== 'conflicting' &&
      event.date !== undefined &&
      isLater(date, event.date),
  )
}
