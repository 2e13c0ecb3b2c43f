import type { AmendmentEvent } from '../../schemas/amendment.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Amendment, Policy } from '../types.ts'

/** The last event of a type that has a date; one that is marked as conflicting may be wrong. */
export function lastDated(
  { events }: { readonly events: readonly AmendmentEvent[] },
  type: AmendmentEvent['type'],
): (AmendmentEvent & { date: string }) | undefined {
  return events
    .flatMap((event) =>
      event.type === type && event.date !== undefined && event.certainty !== 'conflicting'
        ? [{ ...event, date: event.date }]
        : [],
    )
    .toSorted((a, b) => compareText(a.date, b.date))
    .at(-1)
}

/** A whole date, or undefined for one that is known by its month or year only. */
function wholeDay(date: string | undefined): string | undefined {
  return date?.length === 10 ? date : undefined
}

/** The day from which a text that was adopted counts: that of its commencement, else that of its adoption. Undefined where that is no whole date. */
export function settledDay(dated: Pick<Amendment, 'events'> | Policy): string | undefined {
  return wholeDay((lastDated(dated, 'in-force') ?? lastDated(dated, 'adopted'))?.date)
}

/** Whether an adopted amendment was rescinded before the day on which it would have counted. */
export function isRescinded(amendment: Pick<Amendment, 'events'>): boolean {
  const rescinded = lastDated(amendment, 'rescinded')
  return rescinded !== undefined && rescinded.date < (settledDay(amendment) ?? '')
}

/** The day from which an amendment counts; undefined for one that never does, as far as is known. */
export function commencementOf(
  amendment: Pick<Amendment, 'status' | 'events'>,
): string | undefined {
  return amendment.status === 'adopted' && !isRescinded(amendment)
    ? settledDay(amendment)
    : undefined
}

/** The amendments that one was written against, the nearest first. A circle is left where it closes. */
export function basesOf(
  { base }: Amendment,
  amendments: ReadonlyMap<string, Amendment>,
): Amendment[] {
  const found = new Set<Amendment>()
  let next = base === undefined ? undefined : amendments.get(base)
  while (next && !found.has(next)) {
    found.add(next)
    next = next.base === undefined ? undefined : amendments.get(next.base)
  }
  return [...found]
}

/** An amendment and the day from which it counts. */
export interface Commencing {
  amendment: Amendment
  from: string
}

/** The amendments that count, in the order in which they apply: by their day, then by their adoption, then along their bases. */
export function inOrder(amendments: readonly Amendment[]): Commencing[] {
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const days = new Map(
    amendments.flatMap((amendment): [Amendment, string][] => {
      const from = commencementOf(amendment)
      const adopted = lastDated(amendment, 'adopted')?.date ?? ''
      return from === undefined ? [] : [[amendment, `${from} ${adopted}`]]
    }),
  )
  const isOfSameDay = (one: Amendment, other: Amendment): boolean =>
    days.get(one) === days.get(other)
  const depthOf = (amendment: Amendment): number =>
    basesOf(amendment, byId).filter((base) => isOfSameDay(base, amendment)).length
  return [...days]
    .map(([amendment, day]) => ({ amendment, day, depth: depthOf(amendment) }))
    .toSorted(
      (a, b) =>
        compareText(a.day, b.day) ||
        a.depth - b.depth ||
        compareText(a.amendment.id, b.amendment.id),
    )
    .map(({ amendment, day }) => ({ amendment, from: day.slice(0, 10) }))
}
