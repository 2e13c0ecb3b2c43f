import { quotable, type Report } from '../../messages/message.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook } from '../../model/types.ts'
import { isCalendarDate } from '../../schemas/primitives.ts'
import { findPrintedDates } from '../../schemas/printed-dates.ts'
import { type PrintedFact, printedFacts } from '../printed-facts.ts'

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
    if (swapped !== date && printed.includes(swapped)) return { rule: 'date-swapped', expected: `\`${swapped}\`` }
    return { rule: 'date-contradicted', expected }
  }
  const isExact = printed.includes(date) || (printed.length > 1 && printed.some((each) => each.startsWith(date)))
  return isExact ? undefined : { rule: 'date-exactness', expected }
}

/** What the printed words say of a date; minutes and calculations may say what is not printed. */
function findDifference({ date, printed, certainty, minute }: PrintedFact): Difference | undefined {
  if (date === undefined || certainty === 'calculated' || certainty === 'conflicting') return undefined
  const dates = [...new Set(findPrintedDates(printed).map((each) => each.date).filter(isCalendarDate))]
  const difference = dates.length === 0 ? undefined : compare(date, dates)
  return difference?.rule === 'date-exactness' && minute !== undefined ? undefined : difference
}

/** The dates of events and reviews are those that their printed words give. */
export function checkPrintedDates(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const fact of printedFacts(policy)) {
      const { rule, expected } = findDifference(fact) ?? {}
      if (rule === undefined || expected === undefined) continue
      const where = quotable(fact.printed)
      report(policy.path, rule, policy.places[`${fact.path}.date`], { found: fact.date ?? '', name: fact.name, expected, where })
    }
  }
}
