import { toLinkTarget } from '../../parse/markdown/link-target.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findPolicy } from '../../model/find.ts'
import type { Clause, Handbook, Policy, Target } from '../../model/types.ts'
import { inlineText, linksOf } from '../../model/walk-content.ts'
import type { Link } from '../../schemas/inline.ts'
import { type CitedNumber, citation, numbersIn } from '../words/cited-numbers.ts'
import { foldNumber, wholeNumberOf } from '../words/printed-provisions.ts'

function targetOf(url: string, policy: Policy, handbook: Handbook): Target | undefined {
  const target = toLinkTarget(url)
  if (target?.kind === 'clause') return policy.targets.get(target.id)
  if (target?.kind !== 'policy' || target.id === undefined) return undefined
  return findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)?.targets.get(
    target.id,
  )
}

function clauseOf(target: Target): Clause | undefined {
  return target.kind === 'clause'
    ? target.clause
    : target.kind === 'definition'
      ? target.definition.clause
      : undefined
}

/** A printed number in the form in which two are compared: `5.1(b)` and `5.1 (b)` are one. */
function fold(number: string): string {
  return foldNumber(number.replace(/\s?[()]\s?/g, '.'))
}

/** The numbers that a clause or section may be called by. */
interface Names {
  printed: string | undefined
  /** Its own, alone or behind that of what it stands under. */
  own: ReadonlySet<string>
  /** Those of what it stands under. */
  above: ReadonlySet<string>
}

function namesOf(target: Target): Names {
  const clause = clauseOf(target)
  const section = target.kind === 'section' ? target.section : clause?.section
  const numbersOf = (each: Clause) =>
    [each.number, wholeNumberOf(each)].flatMap((name) => (name === undefined ? [] : [fold(name)]))
  const ofSection = section?.number === undefined ? [] : [fold(section.number)]
  const above: string[] = []
  for (let each = clause?.parent; each; each = each.parent) above.push(...numbersOf(each))
  return clause
    ? {
        printed: clause.number,
        own: new Set(numbersOf(clause)),
        above: new Set([...above, ...ofSection]),
      }
    : { printed: section?.number, own: new Set(ofSection), above: new Set() }
}

/** The number that the words of a link name; undefined when they name none, or several. */
function numberIn(words: string): CitedNumber | undefined {
  const cited =
    words.matchAll(citation).next().value?.[2] ??
    /^\s*(\d{1,2}(?:\.\d{1,2}){1,3}(?:\([a-z]{1,4}\))?)\s*$/.exec(words)?.[1]
  const [first, second] = cited === undefined ? [] : numbersIn(cited)
  return second ? undefined : first
}

/** True when a number can be that of a target. Words that name no limb may name what the target stands under. */
function canBe({ printed, base, limb }: CitedNumber, { own, above }: Names): boolean {
  return (
    own.has(fold(printed)) || own.has(fold(base)) || (limb === undefined && above.has(fold(base)))
  )
}

function checkLink(
  link: Link,
  policy: Policy,
  handbook: Handbook,
  report: (values: { found: string; expected: string; name: string }) => void,
): void {
  const named = numberIn(inlineText(link.children))
  const target = named && targetOf(link.url, policy, handbook)
  if (!target) return
  const names = namesOf(target)
  if (names.printed !== undefined && !canBe(named, names))
    report({ found: named.printed, expected: names.printed, name: link.url })
}

/** A link whose words name a number leads to the provision that bears it. */
export function checkLinkNumbers(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    for (const { path, content } of policy.sections) {
      for (const link of linksOf(content)) {
        checkLink(link, policy, handbook, ({ found, expected, name }) => {
          report(path, 'link-number', link.place, {
            found: quotable(found),
            expected: quotable(expected),
            name: quotable(name),
          })
        })
      }
    }
  }
}
