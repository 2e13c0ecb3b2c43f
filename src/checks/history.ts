import type { Policy } from '../model/types.ts'
import { isLater } from '../schemas/is-later.ts'
import type { PolicyEvent } from '../schemas/policy.ts'
import { compareText } from '../text/compare-text.ts'
import { isContradicted } from './date-difference.ts'

/** What an event can be. */
export type EventType = PolicyEvent['type']

/** An event with a date, and its place among the events of its policy, from 0. */
export type DatedEvent = PolicyEvent & { date: string; index: number }

/** The events of these types that have a date, the earliest first. Whatever their certainty. */
export function datedEvents({ events }: Policy, types: readonly EventType[]): DatedEvent[] {
  const dated = events.flatMap((event, index) =>
    event.date === undefined || !types.includes(event.type)
      ? []
      : [{ ...event, date: event.date, index }],
  )
  return dated.toSorted((a, b) => compareText(a.date, b.date))
}

/** True for a date that can be held against others: one that is marked as conflicting, or is not the one printed, may be wrong. */
export function isFirm(dated: Parameters<typeof isContradicted>[0]): boolean {
  return dated.certainty !== 'conflicting' && !isContradicted(dated)
}

/** Events whose dates can be held against others. */
export function firmEvents(policy: Policy, types: readonly EventType[]): DatedEvent[] {
  return datedEvents(policy, types).filter(isFirm)
}

/** True when an event of these types has no date: it may have happened at any time. */
export function hasUndated({ events }: Policy, types: readonly EventType[]): boolean {
  return events.some(({ type, date }) => date === undefined && types.includes(type))
}

/**
 * Finds the first of the events of these types when a date lies before all of them; undefined when one of them can lie at or before it.
 * A policy may be adopted again and again: only what comes before the first time is in a wrong place.
 */
export function makeFirstAfter(
  policy: Policy,
  types: readonly EventType[],
): (date: string) => DatedEvent | undefined {
  const all = datedEvents(policy, types)
  const [first] = hasUndated(policy, types) ? [] : firmEvents(policy, types)
  return (date) => (all.every((event) => isLater(event.date, date)) ? first : undefined)
}

/** The types that begin a policy: its adoption, or what tells of one where none is recorded. */
export function beginningsOf({ events }: Policy): readonly EventType[] {
  return events.some(({ type }) => type === 'adopted') ? ['adopted'] : ['signed', 'in-force']
}
