import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { weekdayOf } from '../../schemas/printed-dates.ts'
import { isContradicted } from '../date-difference.ts'
import { type PrintedFact, printedFacts } from '../printed-facts.ts'

/** Parish, town and community councils as they are now began in this year, with the Local Government Act 1972. */
const FIRST_YEAR = 1974

/** How many years ahead a review or a commencement can be settled. */
const YEARS_AHEAD = 10

const meetings: readonly string[] = ['recommended', 'adopted', 'reviewed', 'amended', 'withdrawn']

/** Why no council meets on a day; undefined of other days. */
function dayOff(date: string): string | undefined {
  const day = weekdayOf(date)
  const feasts: Readonly<Record<string, string>> = {
    '12-25': 'Christmas Day',
    '12-26': 'Boxing Day',
    '01-01': 'New Year’s Day',
  }
  return feasts[date.slice(5)] ?? (day === 0 ? 'a Sunday' : day === 6 ? 'a Saturday' : undefined)
}

function checkYear(
  policy: Policy,
  { date, name, path }: PrintedFact,
  today: string,
  report: Report,
): void {
  const year = Number(date?.slice(0, 4))
  const last = Number(today.slice(0, 4)) + YEARS_AHEAD
  if (
    date === undefined ||
    (year >= FIRST_YEAR && (year <= last || !['review', 'in-force'].includes(name)))
  )
    return
  const expected =
    year < FIRST_YEAR ? `one from ${String(FIRST_YEAR)} on` : `one up to ${String(last)}`
  report(policy.path, 'year-doubtful', policy.places[`${path}.date`], {
    found: date,
    name,
    expected,
  })
}

/** Dates lie in years, and meetings on days, that are likely. */
export function checkDoubtfulDates(
  handbook: Handbook,
  report: Report,
  { today }: { today: string },
): void {
  for (const policy of allPolicies(handbook)) {
    for (const fact of printedFacts(policy)) {
      if (isContradicted(fact)) continue
      checkYear(policy, fact, today, report)
      const { date, name, path, minute } = fact
      const where =
        date?.length === 10 && minute === undefined && meetings.includes(name)
          ? dayOff(date)
          : undefined
      if (date !== undefined && where !== undefined)
        report(policy.path, 'day-off', policy.places[`${path}.date`], { found: date, name, where })
    }
  }
}
