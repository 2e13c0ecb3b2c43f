import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'

/** The stages that follow one another in the life of a text; the rest may happen at any time after the adoption. */
const stage: Readonly<Record<PolicyEvent['type'], number>> = {
  'created': 0, 'circulated': 1, 'recommended': 2, 'signed': 3, 'adopted': 3, 'in-force': 3, 'reviewed': 4, 'amended': 4, 'withdrawn': 5, 'superseded': 5,
}

/** True when the first date is later than the second, as far as both are known: `2020` is not later than `2020-07`. */
function isLater(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) > second.slice(0, length)
}

function checkOrder(policy: Policy, report: Report): void {
  const dated = policy.events.flatMap((event, index) => (event.date === undefined || event.certainty === 'conflicting' ? [] : [{ ...event, date: event.date, index }]))
  for (const event of dated) {
    const before = dated.find((other) => stage[other.type] < stage[event.type] && isLater(other.date, event.date))
    if (!before) continue
    const expected = `not before the ${before.date} of \`${before.type}\``
    report(policy.path, 'date-order', policy.places[`events.${String(event.index)}.date`], { found: event.date, name: event.type, expected })
  }
  const due = policy.review?.due
  const adopted = dated.find(({ type }) => type === 'adopted')
  if (due && adopted && due.certainty !== 'conflicting' && isLater(adopted.date, due.date)) {
    report(policy.path, 'date-order', policy.places['review.due.date'], { found: due.date, name: 'review', expected: `not before the ${adopted.date} of \`adopted\`` })
  }
}

const certainties = '`stated`, `to-be-confirmed`, `calculated` or `conflicting`'

function checkDueDate({ review, path, places }: Policy, report: Report): void {
  if (review?.due?.certainty !== 'unknown') return
  report(path, 'date-certainty', places['review.due.date'], { found: 'unknown', name: 'review', where: 'with a date', expected: certainties })
}

/** Dates are in an order that is possible, no recorded event lies ahead, and the certainty of each fits it. */
export function checkDates(handbook: Handbook, report: Report, { today }: { today: string }): void {
  for (const policy of allPolicies(handbook)) {
    checkOrder(policy, report)
    checkDueDate(policy, report)
    for (const [index, { date, type, certainty }] of policy.events.entries()) {
      const place = policy.places[`events.${String(index)}.date`] ?? policy.places[`events.${String(index)}`]
      if (date !== undefined && type !== 'in-force' && isLater(date, today)) report(policy.path, 'date-future', place, { found: date, name: type, expected: today })
      if (date === undefined && certainty !== 'unknown') report(policy.path, 'date-certainty', place, { found: certainty, name: type, where: 'without a date', expected: '`unknown`' })
      if (date !== undefined && certainty === 'unknown') report(policy.path, 'date-certainty', place, { found: certainty, name: type, where: 'with a date', expected: certainties })
    }
  }
}
