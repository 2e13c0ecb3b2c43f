import type { Report } from '../../messages/message.ts'
import type { Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import { eventTypes } from '../../schemas/policy.ts'
import {
  beginningsOf,
  type DatedEvent,
  datedEvents,
  type EventType,
  firmEvents,
  hasUndated,
  isFirm,
  makeFirstAfter,
} from '../history.ts'

/** An event in a wrong place, and where its date is expected. */
interface MisplacedEvent {
  rule: 'date-order' | 'date-unlikely'
  event: DatedEvent
  expected: string
}

const changes: readonly EventType[] = ['reviewed', 'amended']
const ends: readonly EventType[] = ['withdrawn', 'superseded']
const afterCreation = eventTypes.filter((type) => type !== 'created')

function notBefore({ date, type }: DatedEvent): string {
  return `not before the ${date} of \`${type}\``
}

function notAfter({ date, type }: DatedEvent): string {
  return `not after the ${date} of \`${type}\``
}

/**
 * What comes before the text was written. An adoption before it is that of an older text when another one follows, or when the new text is
 * a draft; when several come before it and none follows, that is unlikely, but no contradiction.
 */
function againstCreation(policy: Policy): MisplacedEvent[] {
  const [created] = firmEvents(policy, ['created'])
  if (!created || hasUndated(policy, ['created'])) return []
  const earlier = firmEvents(policy, afterCreation).filter(({ date }) =>
    isLater(created.date, date),
  )
  const older = earlier.filter(({ type }) => type === 'adopted')
  const adoptions = policy.events.filter(
    ({ type, certainty }) => type === 'adopted' && certainty !== 'conflicting',
  ).length
  const last = older.at(-1)
  if (!last || (adoptions === 1 && policy.status !== 'draft'))
    return earlier.map((event) => ({ rule: 'date-order', event, expected: notBefore(created) }))
  if (policy.status === 'draft' || adoptions > older.length) return []
  return [{ rule: 'date-unlikely', event: created, expected: notAfter(last) }]
}

/** Whether a revision can be that of the text which was then adopted: “revised November, adopted December 2018”. */
function canLeadTo(revision: string, adoption: string): boolean {
  const monthsOf = (date: string, month: string) =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || month)
  return monthsOf(adoption, '1') - monthsOf(revision, '12') <= 12
}

/** Reviews, amendments and ends before the first adoption. A text may be revised before it is adopted, but hardly years before. */
function againstAdoption(policy: Policy): MisplacedEvent[] {
  const firstAfter = makeFirstAfter(policy, beginningsOf(policy))
  return firmEvents(policy, [...changes, ...ends]).flatMap((event) => {
    const first = firstAfter(event.date)
    if (!first || (event.type === 'amended' && canLeadTo(event.date, first.date))) return []
    return [
      {
        rule: event.type === 'amended' ? 'date-unlikely' : 'date-order',
        event,
        expected: notBefore(first),
      },
    ]
  })
}

/** Ends after which the policy was still reviewed or amended, though it was not adopted again. */
function againstEnd(policy: Policy): MisplacedEvent[] {
  const types = beginningsOf(policy)
  const beginnings = datedEvents(policy, types)
  const changed = firmEvents(policy, changes)
  if (hasUndated(policy, types)) return []
  return firmEvents(policy, ends).flatMap((event) => {
    const change = changed.findLast(({ date }) => isLater(date, event.date))
    const mayBeginAgain = beginnings.some(({ date }) => !isLater(event.date, date))
    return change && !mayBeginAgain
      ? [{ rule: 'date-order', event, expected: notBefore(change) }]
      : []
  })
}

/** Consultations and recommendations that come after every adoption and lead to nothing: of a change that is still to be decided, or with a slip in the year. */
function pending(policy: Policy): MisplacedEvent[] {
  const beginnings = beginningsOf(policy)
  const decisions = [...beginnings, ...changes, ...ends]
  if (policy.status === 'draft' || hasUndated(policy, decisions)) return []
  return (['circulated', 'recommended'] as const).flatMap((type) => {
    const [event] = firmEvents(policy, [type])
    const last = firmEvents(policy, beginnings).at(-1)
    if (!event || !last || hasUndated(policy, [type])) return []
    const isLast = datedEvents(policy, decisions).every(({ date }) => isLater(event.date, date))
    return isLast ? [{ rule: 'date-unlikely', event, expected: notAfter(last) }] : []
  })
}

function earlyForce(policy: Policy): MisplacedEvent[] {
  const firstAfter = makeFirstAfter(policy, ['adopted'])
  return firmEvents(policy, ['in-force']).flatMap((event) => {
    const first = firstAfter(event.date)
    return first ? [{ rule: 'date-unlikely', event, expected: notBefore(first) }] : []
  })
}

/** Reports events in an order that is impossible, or unlikely: each event once. */
export function checkEventOrder(policy: Policy, report: Report): void {
  const reported = new Set<number>()
  for (const { rule, event, expected } of [
    againstCreation,
    againstAdoption,
    againstEnd,
    pending,
    earlyForce,
  ].flatMap((check) => check(policy))) {
    if (reported.has(event.index)) continue
    reported.add(event.index)
    report(policy.path, rule, policy.places[`events.${String(event.index)}.date`], {
      found: event.date,
      name: event.type,
      expected,
    })
  }
}

/** Reports a due date before the first adoption. */
export function checkDueOrder(policy: Policy, report: Report): void {
  const due = policy.review?.due
  const first = due && isFirm(due) ? makeFirstAfter(policy, ['adopted'])(due.date) : undefined
  if (due && first)
    report(policy.path, 'date-order', policy.places['review.due.date'], {
      found: due.date,
      name: 'review',
      expected: notBefore(first),
    })
}
