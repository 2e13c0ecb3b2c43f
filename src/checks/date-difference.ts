import { isCalendarDate } from '../schemas/primitives.ts'
import { findPrintedDates } from '../schemas/printed-dates.ts'
import { listOf } from '../text/list.ts'
import type { PrintedFact } from './printed-facts.ts'

/** How a date fails to be the one that is printed, and what is. */
interface Difference {
  rule: 'date-contradicted' | 'date-swapped' | 'date-exactness'
  expected: string
}

function swapDayAndMonth(date: string): string {
  return date.replace(/-(\d\d)-(\d\d)$/, '-$2-$1')
}

/** Whether one date is the other, or the month or year in which it lies. */
function agree(date: string, other: string): boolean {
  return date.startsWith(other) || other.startsWith(date)
}

function compare(date: string, printed: readonly string[]): Difference | undefined {
  const expected = listOf(printed)
  if (!printed.some((each) => agree(date, each))) {
    const swapped = swapDayAndMonth(date)
    if (swapped !== date && printed.includes(swapped))
      return { rule: 'date-swapped', expected: `\`${swapped}\`` }
    return { rule: 'date-contradicted', expected }
  }
  const isExact =
    printed.includes(date) || (printed.length > 1 && printed.some((each) => each.startsWith(date)))
  return isExact ? undefined : { rule: 'date-exactness', expected }
}

/** A date and the printed words that it rests on. */
type Dated = Pick<PrintedFact, 'printed' | 'certainty'> & {
  date?: string | undefined
  minute?: string | undefined
}

/** What the printed words say of a date; minutes and calculations may say what is not printed. */
export function findDifference({
  date,
  printed,
  certainty,
  minute,
}: Dated): Difference | undefined {
  if (date === undefined || certainty === 'calculated' || certainty === 'conflicting')
    return undefined
  const dates = [
    ...new Set(
      findPrintedDates(printed)
        .map((each) => each.date)
        .filter(isCalendarDate),
    ),
  ]
  const difference = dates.length === 0 ? undefined : compare(date, dates)
  return difference?.rule === 'date-exactness' && minute !== undefined ? undefined : difference
}

/** True for a date whose own printed words give another day, month or year: no other is judged by it. */
export function isContradicted(dated: Dated): boolean {
  const rule = findDifference(dated)?.rule
  return rule === 'date-swapped' || rule === 'date-contradicted'
}
