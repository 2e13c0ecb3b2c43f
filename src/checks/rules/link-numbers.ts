import { indexProvisions, type Provision } from '../../annotations/references/provision-index.ts'
import {
  type NamedNumber,
  scanReferences,
  toSteps,
} from '../../annotations/references/scan-references.ts'
import { toLinkTarget } from '../../parse/markdown/link-target.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findPolicy } from '../../model/find.ts'
import type { Clause, Handbook, Policy, Target } from '../../model/types.ts'
import { inlineText, linksOf } from '../../model/walk-content.ts'
import type { Link } from '../../schemas/inline.ts'

/** What a link leads to, and the policy that it is in. */
function targetOf(
  url: string,
  policy: Policy,
  handbook: Handbook,
): { target: Target; policy: Policy } | undefined {
  const link = toLinkTarget(url)
  const id = link?.kind === 'clause' || link?.kind === 'policy' ? link.id : undefined
  const of =
    link?.kind === 'policy'
      ? findPolicy(handbook, `${link.council ?? policy.council}/${link.policy}`)
      : policy
  const target = id === undefined ? undefined : of?.targets.get(id)
  return of && target && { target, policy: of }
}

function clauseOf(target: Target): Clause | undefined {
  return target.kind === 'clause'
    ? target.clause
    : target.kind === 'definition'
      ? target.definition.clause
      : undefined
}

/** The numbers that a clause or section may be called by. */
interface Names {
  printed: string | undefined
  /** Its own, alone or behind that of what it stands under. */
  own: ReadonlySet<string>
  /** Those of what it stands under. */
  above: ReadonlySet<string>
}

function namesOf(target: Target, policy: Policy): Names {
  const { all, byClause } = indexProvisions(policy)
  const clause = clauseOf(target)
  const section = target.kind === 'section' ? target.section : clause?.section
  const ofSection = all.find((each) => each.section === section && each.clause === undefined)
  const numbersOf = (each: Provision | undefined) =>
    each ? [...each.names, each.path.join(' ')] : []
  if (!clause)
    return { printed: section?.number, own: new Set(numbersOf(ofSection)), above: new Set() }
  const above = numbersOf(ofSection)
  for (let each = clause.parent; each; each = each.parent)
    above.push(...numbersOf(byClause.get(each)))
  return {
    printed: clause.number,
    own: new Set([...numbersOf(byClause.get(clause)), toSteps(clause.number ?? '').join(' ')]),
    above: new Set(above),
  }
}

/** The number that the words of a link name; undefined when they name none, or several. */
function numberIn(words: string): NamedNumber | undefined {
  const [, bare] = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3}(?:\([a-z]{1,4}\))?)\s*$/.exec(words) ?? []
  const [named, ...more] = scanReferences(bare === undefined ? words : `clause ${bare}`)
  const [first, second] = named?.numbers ?? []
  const isContained = named?.kind === 'annexed' || named?.kind === 'part'
  return (second ?? more[0] ?? (isContained || first?.isRelative)) ? undefined : first
}

/** True when a number can be that of a target. Words that name no limb may name what the target stands under. */
function canBe({ printed, steps }: NamedNumber, { own, above }: Names): boolean {
  const base = toSteps(printed.split('(')[0] ?? '').join(' ')
  const limbApart = steps.join(' ').replace(/(?<=\d)(?=[a-z]$)/, ' ')
  return (
    own.has(steps.join(' ')) ||
    own.has(base) ||
    own.has(limbApart) ||
    (!printed.includes('(') && above.has(base))
  )
}

function checkLink(
  link: Link,
  policy: Policy,
  handbook: Handbook,
  report: (values: { found: string; expected: string; name: string }) => void,
): void {
  const named = numberIn(inlineText(link.children))
  const found = named && targetOf(link.url, policy, handbook)
  if (!found) return
  const names = namesOf(found.target, found.policy)
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
