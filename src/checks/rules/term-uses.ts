import { type PolicyTerm, readTermUsage, type TermUsage } from '../../annotations/find-term-uses.ts'
import { foldWords, formsOf, groupTerms } from '../../annotations/term-forms.ts'
import {
  makePhraseFinder,
  makeTermMatcher,
  type TermMatch,
} from '../../annotations/term-matcher.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { compareText } from '../../text/compare-text.ts'
import { listOf } from '../../text/list.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { type Passage, toPassages, walkPassage } from '../../model/passages.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { hasUnreadText } from '../known-gaps.ts'

/** By how many other councils a term must be defined before a policy without a definition is told: one alone may mean an ordinary word. */
const fewest = 2

/** Reports, once a file, the terms that it defines and that no clause of the policy uses. */
function checkUnused({ terms, places }: TermUsage, report: Report): void {
  const used = new Set(places.map(({ term }) => term))
  const unused = terms.filter((term) => term.isLinked && !used.has(term))
  for (const [path, group] of Map.groupBy(
    unused,
    ({ definitions: [first] }) => first.clause.section.path,
  )) {
    report(path, 'term-unused', group[0]?.definitions[0].node.place, {
      found: listOf(group.map(({ definitions: [{ node }] }) => quotable(node.term))),
    })
  }
}

/** Reports phrases of `except` that are nowhere, or in which the term does not occur. */
function checkExceptions({ terms, excepted }: TermUsage, report: Report): void {
  for (const term of terms) {
    for (const { node, clause } of term.definitions) {
      for (const phrase of node.except ?? []) {
        if (excepted.get(term)?.has(phrase) !== true)
          report(clause.section.path, 'term-except-unused', node.place, {
            found: quotable(phrase),
            name: quotable(node.term),
          })
      }
    }
  }
}

/** A term that policies of one kind define, and the councils that do. */
interface SharedTerm {
  key: string
  printed: string
  /** The phrases of its exclusions that a span of a text lies in. */
  exceptionsAt: (text: string, span: { start: number; end: number }) => readonly string[]
  councils: ReadonlySet<string>
}

type MatchShared = (text: string) => TermMatch<SharedTerm>[]

/** Makes the function that finds the terms of some policies, as printed by those that define them, in the text of any other. */
function toSharedMatcher(usages: readonly (readonly [Policy, TermUsage])[]): MatchShared {
  const all = usages.flatMap(([{ council }, { terms }]) =>
    terms.filter(({ isLinked }) => isLinked).map((term) => ({ council, term })),
  )
  const groups = groupTerms(new Set(all.map(({ term }) => term.key)))
  const shared = [...Map.groupBy(all, ({ term }) => groups.get(term.key) ?? term.key)].flatMap(
    ([key, entries]): { term: SharedTerm; nodes: PolicyTerm['definitions'][0]['node'][] }[] => {
      const councils = new Set(entries.map(({ council }) => council))
      const nodes = [
        ...new Map(entries.map(({ term }) => [term.key, term.definitions[0].node])).values(),
      ]
      const exceptionsAt = makePhraseFinder([
        ...new Set(entries.flatMap(({ term }) => term.except)),
      ])
      return councils.size < fewest
        ? []
        : [{ term: { key, printed: nodes[0]?.term ?? key, exceptionsAt, councils }, nodes }]
    },
  )
  return makeTermMatcher(
    shared.flatMap(({ term, nodes }) =>
      nodes.map((node) => ({
        value: term,
        forms: formsOf({ term: node.term, variants: [] }),
        asPrinted: node.links === 'as-printed',
      })),
    ),
  )
}

/** The terms that a passage uses in its own words. */
function termsIn(passage: Passage, match: MatchShared): Set<SharedTerm> {
  const found = new Set<SharedTerm>()
  walkPassage(passage, (node) => {
    if (node.type === 'text') {
      for (const { value, ...span } of match(node.value)) {
        if (!found.has(value) && value.exceptionsAt(node.value, span).length === 0) found.add(value)
      }
    }
    return node.type !== 'link'
  })
  return found
}

/** Reports, once a policy, the terms that it uses and does not define although other councils do. */
function checkUndefined(policy: Policy, match: MatchShared, report: Report): void {
  const own = new Set(policy.definitions.flatMap(({ node }) => formsOf(node)).map(foldWords))
  const missing = new Map<SharedTerm, Passage>()
  for (const passage of toPassages(policy)) {
    for (const term of termsIn(passage, match)) {
      const others = term.councils.size - Number(term.councils.has(policy.council))
      if (others >= fewest && !own.has(term.key) && !missing.has(term)) missing.set(term, passage)
    }
  }
  const [first] = missing.values()
  if (!first) return
  const found = listOf(
    [...missing.keys()]
      .map(({ printed }) => quotable(printed))
      .toSorted((a, b) => compareText(a.toLowerCase(), b.toLowerCase())),
  )
  report(first.section.path, 'term-defined-elsewhere', first.clause?.node.place, { found })
}

/**
 * Terms and their uses: what is defined and never used, what is used and defined by other councils only, and exclusions that exclude
 * nothing. A policy is measured by others of its kind only.
 */
export function checkTermUses(handbook: Handbook, report: Report): void {
  const policies = allPolicies(handbook).filter((policy) => !hasUnreadText(handbook, policy))
  const usages = policies.map((policy) => [policy, readTermUsage(policy)] as const)
  for (const [, usage] of usages) {
    checkUnused(usage, report)
    checkExceptions(usage, report)
  }
  for (const group of Map.groupBy(usages, ([{ kind }]) => kind).values()) {
    const match = toSharedMatcher(group)
    for (const [policy] of group) checkUndefined(policy, match, report)
  }
}
