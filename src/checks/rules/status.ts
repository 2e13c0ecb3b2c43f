import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import { type DatedEvent, datedEvents } from '../history.ts'
import { isUnusable } from '../known-gaps.ts'

/** Whether an adoption can have put a policy in force again after its end. That of the same day can; the only one that is recorded cannot lie after the end at all. */
function canFollow(adoption: DatedEvent, end: DatedEvent, isOnly: boolean): boolean {
  return isOnly
    ? isLater(adoption.date, end.date) || adoption.date === end.date
    : !isLater(end.date, adoption.date)
}

/** The event that says last whether a policy applies, of those that have happened. An adoption without a date counts after an end that is listed before it. */
function lastSettlement(policy: Policy, today: string): DatedEvent | undefined {
  const past = datedEvents(policy, ['adopted', 'withdrawn', 'superseded']).filter(
    ({ date }) => !isLater(date, today),
  )
  const adoptions = past.filter(({ type }) => type === 'adopted')
  const end = past.findLast(({ type, certainty }) => type !== 'adopted' && certainty === 'stated')
  const isOver =
    end &&
    !adoptions.some((adoption) => canFollow(adoption, end, adoptions.length === 1)) &&
    !policy.events.some(
      ({ type, date }, index) => type === 'adopted' && date === undefined && index > end.index,
    )
  return isOver ? end : adoptions.findLast(({ certainty }) => certainty === 'stated')
}

/** The status of a policy is not contradicted by what is recorded of it. */
export function checkStatus(
  handbook: Handbook,
  report: Report,
  { today }: { today: string },
): void {
  for (const policy of allPolicies(handbook)) {
    const last = isUnusable(handbook, policy.path) ? undefined : lastSettlement(policy, today)
    if (last && policy.status === 'current' && last.type !== 'adopted') {
      report(policy.path, 'status-contradicted', policy.places.status, {
        found: policy.status,
        expected: last.type,
        where: `of ${last.date}`,
      })
    }
    if (last?.type === 'adopted' && policy.status === 'draft')
      report(policy.path, 'draft-adopted', policy.places.status, {
        found: policy.status,
        where: `of ${last.date}`,
        expected: 'current',
      })
  }
}
