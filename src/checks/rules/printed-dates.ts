import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook } from '../../model/types.ts'
import { findDifference } from '../date-difference.ts'
import { printedFacts } from '../printed-facts.ts'

/** The dates of events and reviews are those that their printed words give. */
export function checkPrintedDates(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const fact of printedFacts(policy)) {
      const { rule, expected } = findDifference(fact) ?? {}
      if (rule === undefined || expected === undefined) continue
      const where = quotable(fact.printed)
      report(policy.path, rule, policy.places[`${fact.path}.date`], {
        found: fact.date ?? '',
        name: fact.name,
        expected,
        where,
      })
    }
  }
}
