import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { foldWords, holdsWords, textOfTarget } from '../evidence.ts'
import { datedEvents } from '../history.ts'
import { findPeriods } from '../periods.ts'

const aboutReview =
  /review|revis|updat|renew|re-?publish|re-?examin|re-?visit|re-?consider|re-?adopt|re-?assess|again|amend|monitor|evaluat|replac/i
const aboutTime =
  /\d|year|month|week|quarter|term|annual|ennial|spring|summer|autumn|winter|election/i

function textOfClause({ targets }: Policy, id: string | undefined): string {
  const target = id === undefined ? undefined : targets.get(id)
  return target ? textOfTarget(target) : ''
}

/** The months of a period are those of its printed words, or else of the clause that states it. True when they are. */
function checkPeriod(policy: Policy, report: Report): boolean {
  const { period } = policy.review ?? {}
  if (!period) return true
  const place = policy.places['review.period.months']
  const inWords = findPeriods(period.printed)
  const told = inWords.length > 0 ? inWords : findPeriods(textOfClause(policy, period.clause))
  const values = { found: String(period.months), where: quotable(period.printed) }
  const isTold = told.length === 0 || told.includes(period.months)
  if (!isTold) {
    report(policy.path, 'period-contradicted', place, {
      ...values,
      expected: [...new Set(told)].join(' or '),
    })
  }
  if (told.length === 0 && !aboutTime.test(period.printed))
    report(policy.path, 'period-not-printed', place, values)
  return isTold
}

/** The clause that is said to speak of the review does. */
function checkClauses(policy: Policy, report: Report): void {
  for (const part of ['due', 'period'] as const) {
    const { clause, printed = '' } = policy.review?.[part] ?? {}
    const words = textOfClause(policy, clause)
    if (
      clause === undefined ||
      words === '' ||
      aboutReview.test(words) ||
      !holdsWords(foldWords(words), foldWords(printed))
    )
      continue
    report(policy.path, 'clause-not-about-review', policy.places[`review.${part}.clause`], {
      found: clause,
    })
  }
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** The printed date lies about one period behind some event; a third more or less is the way of meetings. */
function checkDue(policy: Policy, report: Report): void {
  const { due, period } = policy.review ?? {}
  if (!due || !period || due.date.length < 7) return
  const events = datedEvents(policy, [
    'created',
    'adopted',
    'signed',
    'in-force',
    'reviewed',
    'amended',
  ]).filter(({ date }) => date.length >= 7)
  const gaps = events
    .map(({ date }) => monthsOf(due.date) - monthsOf(date))
    .filter((gap) => gap > 0)
  const slack = Math.max(3, period.months / 3)
  if (gaps.length === 0 || gaps.some((gap) => Math.abs(gap - period.months) <= slack)) return
  const last = events.findLast(({ date }) => monthsOf(date) < monthsOf(due.date))
  report(policy.path, 'due-contradicts-period', policy.places['review.due.date'], {
    found: due.date,
    where: quotable(period.printed),
    name: `\`${last?.type ?? ''}\` on ${last?.date ?? ''}`,
    expected: String(period.months),
  })
}

/** What is settled of reviews agrees with itself. */
export function checkReviewRule(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkClauses(policy, report)
    // A date is not counted by months that are known to be wrong.
    if (checkPeriod(policy, report)) checkDue(policy, report)
  }
}
