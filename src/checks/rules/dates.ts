import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import { certainty } from '../../schemas/primitives.ts'
import { listOf } from '../../text/list.ts'
import { isContradicted } from '../date-difference.ts'
import { checkDueOrder, checkEventOrder } from './event-order.ts'

const certainties = listOf(certainty.options.filter((word) => word !== 'unknown'))

function checkDueDate({ review, path, places }: Policy, report: Report): void {
  if (review?.due?.certainty !== 'unknown') return
  report(path, 'date-certainty', places['review.due.date'], {
    found: 'unknown',
    name: 'review',
    where: 'with a date',
    expected: certainties,
  })
}

/** Dates are in an order that is possible, no recorded event lies ahead, and the certainty of each fits it. */
export function checkDates(handbook: Handbook, report: Report, { today }: { today: string }): void {
  for (const policy of allPolicies(handbook)) {
    checkEventOrder(policy, report)
    checkDueOrder(policy, report)
    checkDueDate(policy, report)
    for (const [index, event] of policy.events.entries()) {
      const { date, type, certainty } = event
      const place =
        policy.places[`events.${String(index)}.date`] ?? policy.places[`events.${String(index)}`]
      if (
        date !== undefined &&
        type !== 'in-force' &&
        isLater(date, today) &&
        !isContradicted(event)
      )
        report(policy.path, 'date-future', place, { found: date, name: type, expected: today })
      if (date === undefined && certainty !== 'unknown')
        report(policy.path, 'date-certainty', place, {
          found: certainty,
          name: type,
          where: 'without a date',
          expected: '`unknown`',
        })
      if (date !== undefined && certainty === 'unknown')
        report(policy.path, 'date-certainty', place, {
          found: certainty,
          name: type,
          where: 'with a date',
          expected: certainties,
        })
    }
  }
}
