import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { precisionOf } from '../../schemas/precision.ts'
import { findPrintedDates } from '../../schemas/printed-dates.ts'
import { insideQuotes } from '../../text/quotation-marks.ts'
import { foldWords, holdsWords, textOfTarget, wordsOfDocument } from '../evidence.ts'
import { hasMisnamedText, hasUnreadText } from '../known-gaps.ts'
import { type PrintedFact, printedFacts } from '../printed-facts.ts'

/** A date that was not worked out stands in the words that it rests on. */
function checkDate({ path, places }: Policy, fact: PrintedFact, report: Report): void {
  const { date, certainty, printed, name } = fact
  if (
    date === undefined ||
    certainty === 'calculated' ||
    certainty === 'conflicting' ||
    findPrintedDates(printed).length > 0
  )
    return
  report(path, 'date-not-printed', places[`${fact.path}.date`], {
    found: date,
    name,
    expected: `a ${precisionOf(date)}`,
    where: quotable(printed),
  })
}

function checkFact(
  policy: Policy,
  fact: PrintedFact,
  document: readonly string[],
  report: Report,
): void {
  const words = foldWords(fact.printed)
  const place = policy.places[`${fact.path}.printed`]
  const values = {
    found: quotable(fact.printed),
    name: fact.path.startsWith('events') ? fact.name : fact.path,
  }
  const target = fact.clause === undefined ? undefined : policy.targets.get(fact.clause)
  const isInClause = target !== undefined && holdsWords(foldWords(textOfTarget(target)), words)
  const isPrinted = isInClause || document.some((text) => holdsWords(text, words))
  const inside = isPrinted ? undefined : insideQuotes(fact.printed)
  if (inside !== undefined && document.some((text) => holdsWords(text, foldWords(inside))))
    report(policy.path, 'value-quoted', place, {
      found: `\`${values.found}\``,
      name: 'printed',
      suggestion: `\`printed: "${quotable(inside)}"\``,
    })
  else if (!isPrinted) report(policy.path, 'printed-not-found', place, values)
  else checkDate(policy, fact, report)
  if (isPrinted && !isInClause && target && fact.clause !== undefined)
    report(policy.path, 'printed-elsewhere', policy.places[`${fact.path}.clause`], {
      ...values,
      where: fact.clause,
    })
}

/** What settings call printed stands in the document; what the minutes say may stand there alone. */
export function checkEvidence(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    const isPartial =
      hasUnreadText(handbook, policy) ||
      hasMisnamedText(handbook, policy) ||
      policy.sections.some(({ path }) => handbook.unusable.has(path))
    const facts = printedFacts(policy).filter(({ minute }) => minute === undefined)
    if (isPartial || facts.length === 0 || policy.sections.length === 0) continue
    const document = wordsOfDocument(policy)
    for (const fact of facts) checkFact(policy, fact, document, report)
  }
}
