import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { datedEvents, type EventType } from '../history.ts'

/** What happens only to a policy that has been in force. */
const inUse: readonly EventType[] = ['in-force', 'amended', 'reviewed']

/**
 * What says that a text is in force before the one that is to come: a coming into force, an
 * amendment or a review, or an adoption with another one behind it.
 */
function earlierText(policy: Policy, today: string): PolicyEvent | undefined {
  const firm = policy.events.filter(({ certainty }) => certainty !== 'conflicting')
  const used = firm.find(
    ({ type, date }) => inUse.includes(type) && (date === undefined || !isLater(date, today)),
  )
  if (used) return used
  const adoptions = firm.filter(({ type }) => type === 'adopted')
  return adoptions.find((event) =>
    adoptions.some(
      ({ date }) => event.date !== undefined && (date === undefined || isLater(date, event.date)),
    ),
  )
}

/**
 * A policy that is in force does not come into force on a later day with other words: what changes
 * then is an amendment.
 */
export function checkCommencement(
  handbook: Handbook,
  report: Report,
  { today }: { today: string },
): void {
  for (const policy of allPolicies(handbook)) {
    if (policy.status !== 'current') continue
    const earlier = earlierText(policy, today)
    if (!earlier) continue
    for (const { date, index } of datedEvents(policy, ['in-force'])) {
      if (!isLater(date, today)) continue
      const where = earlier.date === undefined ? 'without a date' : `of ${earlier.date}`
      const place = policy.places[`events.${String(index)}.date`]
      report(policy.path, 'commencement-ahead', place, {
        found: date,
        name: earlier.type,
        where,
        expected: today,
      })
    }
  }
}
