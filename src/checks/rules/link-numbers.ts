import { toLinkTarget } from '../../markdown/link-target.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findPolicy } from '../../model/find.ts'
import type { Clause, Handbook, Policy, Target } from '../../model/types.ts'
import { inlineText, linksOf } from '../../model/walk-content.ts'
import type { Link } from '../../schemas/content.ts'
import { citation, numbersIn } from '../words/cited-numbers.ts'
import { foldNumber, wholeNumberOf } from '../words/printed-provisions.ts'

function targetOf(url: string, policy: Policy, handbook: Handbook): Target | undefined {
  const target = toLinkTarget(url)
  if (target?.kind === 'clause') return policy.targets.get(target.id)
  if (target?.kind !== 'policy' || target.id === undefined) return undefined
  return findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)?.targets.get(target.id)
}

function clauseOf(target: Target): Clause | undefined {
  return target.kind === 'clause' ? target.clause : target.kind === 'definition' ? target.definition.clause : undefined
}

/** The printed number of a target, and all that it may be called by: its own, its limb’s and those that it stands under. */
function namesOf(target: Target): { printed: string | undefined, names: Set<string> } {
  const clause = clauseOf(target)
  const section = target.kind === 'section' ? target.section : clause?.section
  const names = new Set<string>()
  for (let each = clause; each; each = each.parent) {
    for (const name of [each.number, wholeNumberOf(each)]) if (name !== undefined) names.add(foldNumber(name))
  }
  if (section?.number !== undefined) names.add(foldNumber(section.number))
  return { printed: clause ? clause.number : section?.number, names }
}

/** The number that the words of a link name; undefined when they name none, or several. */
function numberIn(words: string): string | undefined {
  const cited = words.matchAll(citation).next().value?.[2] ?? /^\s*(\d{1,2}(?:\.\d{1,2}){1,3}(?:\([a-z]{1,4}\))?)\s*$/.exec(words)?.[1]
  const [first, second] = cited === undefined ? [] : numbersIn(cited)
  return second ? undefined : first?.printed
}

function checkLink(link: Link, policy: Policy, handbook: Handbook, report: (values: { found: string, expected: string, name: string }) => void): void {
  const named = numberIn(inlineText(link.children))
  const target = named === undefined ? undefined : targetOf(link.url, policy, handbook)
  if (named === undefined || !target) return
  const { printed, names } = namesOf(target)
  const folded = foldNumber(named.replace(/\s/g, ''))
  const base = foldNumber(named.replace(/\s?\(.*$/, ''))
  // The signs of a limb are folded away with those of its number.
  const isOne = [...names].some((name) => name === folded || name === base || name.replace(/[()]/g, '.').replace(/\.+$/, '') === folded.replace(/[()]/g, '.').replace(/\.+$/, ''))
  if (names.size > 0 && !isOne && printed !== undefined) report({ found: named, expected: printed, name: link.url })
}

/** A link whose words name a number leads to the provision that bears it. */
export function checkLinkNumbers(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const { path, content } of policy.sections) {
      for (const link of linksOf(content)) {
        checkLink(link, policy, handbook, ({ found, expected, name }) => { report(path, 'link-number', link.place, { found: quotable(found), expected: quotable(expected), name: quotable(name) }) })
      }
    }
  }
}
