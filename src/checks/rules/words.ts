import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { Span } from '../../text/places.ts'
import type { CheckContext } from '../check.ts'
import { figureRules } from '../words/figures.ts'
import { leftoverRules } from '../words/leftovers.ts'
import { placeIn, readWords, type Words } from '../words/policy-words.ts'
import { templateRules } from '../words/templates.ts'
import { typingRules } from '../words/typing.ts'
import { mayApply, type WordRule } from '../words/word-rule.ts'

/** In this order: of two rules that find the same words the first one speaks. */
const wordRules = [...templateRules, ...leftoverRules, ...figureRules, ...typingRules]

function overlaps(taken: readonly Span[], { start, end }: Span): boolean {
  return taken.some((other) => start < other.end && other.start < end)
}

/** What a form has for those who fill it in is no slip. */
const blanksOfForms: readonly WordRule['ruleId'][] = ['placeholder-left', 'choice-left']

function isBlank({ ruleId }: WordRule, { section }: Words): boolean {
  return section.kind === 'form' && blanksOfForms.includes(ruleId)
}

/** Reports the first match of a rule in some words that no other rule has spoken of. */
function applyRule(
  { ruleId, pattern, read }: WordRule,
  words: Words,
  taken: Span[],
  report: Report,
  context: CheckContext,
): void {
  for (const match of words.text.matchAll(pattern)) {
    const values = read ? read(match) : {}
    const span = { start: match.index, end: match.index + match[0].length }
    if (!values || overlaps(taken, span)) continue
    taken.push(span)
    const found = quotable(values.found ?? match[0])
    report(words.section.path, ruleId, placeIn(context, words, span.start, span.end), {
      ...values,
      found,
    })
    return
  }
}

function checkPolicy(policy: Policy, report: Report, context: CheckContext): void {
  // Most rules find nothing in most policies: each looks once at the whole text, and at the paragraphs only where there is something.
  const all = readWords(policy)
  const whole = all.map(({ text }) => text).join('\n')
  const rules = wordRules.filter((rule) => mayApply(rule, whole))
  if (rules.length === 0) return
  for (const words of all) {
    const taken: Span[] = []
    for (const rule of rules)
      if (!isBlank(rule, words)) applyRule(rule, words, taken, report, context)
  }
}

/** Slips that show in the words of one paragraph: what templates and programs leave behind, slips of the fingers, and dates, sums and addresses that cannot be. */
export function checkWords(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) checkPolicy(policy, report, context)
}
