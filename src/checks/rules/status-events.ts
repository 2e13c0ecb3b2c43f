import type { Report } from '../../messages/message.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import { datedEvents, type EventType } from '../history.ts'
import { isUnusable } from '../known-gaps.ts'

function has({ events }: Policy, ...types: EventType[]): boolean {
  return events.some(({ type }) => types.includes(type))
}

/** What follows upon an adoption tells that there was one. */
const later: readonly EventType[] = ['in-force', 'reviewed', 'amended']

function checkCurrent(policy: Policy, report: Report): void {
  const found = later.filter((type) => has(policy, type))
  if (found.length === 0 || has(policy, 'adopted', 'signed')) return
  report(policy.path, 'adoption-missing', policy.places.events, {
    found: policy.status,
    where: listOf(found).replace(/ or (?=[^ ]*$)/, ' and '),
  })
}

function checkEnded(
  policy: Policy,
  status: 'withdrawn' | 'superseded',
  today: string,
  report: Report,
): void {
  const other = status === 'withdrawn' ? 'superseded' : 'withdrawn'
  const place = policy.places.status
  if (!has(policy, status)) {
    const suggestion = has(policy, other)
      ? `Write \`status: ${other}\`, or record when it was ${status}.`
      : `Add the event \`${status}\` with its date and minute, or write the status that the policy has.`
    report(policy.path, 'end-missing', place, { found: status, suggestion })
    return
  }
  const end = datedEvents(policy, ['withdrawn', 'superseded']).at(-1)
  const adoptions = datedEvents(policy, ['adopted'])
  const again = adoptions.findLast(
    ({ date, certainty }) => certainty === 'stated' && !isLater(date, today),
  )
  if (end && adoptions.length > 1 && again && isLater(again.date, end.date))
    report(policy.path, 'status-outdated', place, {
      found: status,
      where: again.date,
      expected: end.date,
    })
}

function checkDraft(policy: Policy, today: string, report: Report): void {
  const inUse = policy.events.find(
    ({ type, date, certainty }) =>
      ['in-force', 'reviewed', 'withdrawn', 'superseded'].includes(type) &&
      certainty === 'stated' &&
      date !== undefined &&
      !isLater(date, today),
  )
  if (inUse && !has(policy, 'adopted'))
    report(policy.path, 'draft-in-use', policy.places.status, {
      found: 'draft',
      name: inUse.type,
      where: inUse.date ?? '',
    })
}

/** Each status has the event that it follows from. */
export function checkStatusEvents(
  handbook: Handbook,
  report: Report,
  { today }: { today: string },
): void {
  for (const policy of allPolicies(handbook)) {
    if (isUnusable(handbook, policy.path)) continue
    if (policy.status === 'current') checkCurrent(policy, report)
    else if (policy.status === 'draft') checkDraft(policy, today, report)
    else checkEnded(policy, policy.status, today, report)
  }
}
