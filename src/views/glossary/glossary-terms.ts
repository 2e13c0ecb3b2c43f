import { readTermUsage, type TermPlace } from '../../annotations/find-term-uses.ts'
import { foldWords, groupTerms } from '../../annotations/term-forms.ts'
import { compareText } from '../../text/compare-text.ts'
import { toSlug } from '../../text/slug.ts'
import { oncePerHandbook } from '../../model/once-per.ts'
import type { Council, Definition, Handbook, Policy } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'

/** How one policy defines a term, and where it uses it. */
export interface PolicyDefinition {
  council: Council
  policy: Policy
  /** The definitions of the term in the policy: mostly one. */
  definitions: readonly Definition[]
  /** The passages that use the term; undefined when its uses are not looked for. */
  places: readonly TermPlace[] | undefined
}

/** A term of the glossary with every policy that defines it, in the order of the councils. */
export interface GlossaryTerm {
  /** Its address: unique among the terms, of letters, digits and hyphens. */
  id: string
  /** As most of the policies print it. */
  term: string
  /** Addresses that other spellings of it would have had, so that a link to one of them arrives. */
  otherIds: readonly string[]
  entries: readonly PolicyDefinition[]
  /** How many different wordings define it; capitals, punctuation and spaces make no difference. */
  wordings: number
}

/** The words by which two definitions are compared. */
function wordingOf({ definitions }: PolicyDefinition): string {
  return definitions
    .flatMap(({ node }) => textsOf(node.children))
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** By what terms are put in order: signs before the first letter, capitals and accents make no difference. */
export function sortKey(term: string): string {
  return foldWords(term)
    .normalize('NFKD')
    .replace(/\p{M}+|^[^\p{L}\p{N}]+/gu, '')
}

function printedMost(entries: readonly PolicyDefinition[], key: string): string {
  const printed = entries
    .flatMap(({ definitions }) => definitions.map(({ node }) => node.term))
    .filter((term) => foldWords(term) === key)
  const counts = [...Map.groupBy(printed, (term) => term)].map(([term, group]) => ({
    term,
    count: group.length,
  }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.term ?? key
}

/** A name for addresses: the slug of the term, its code points where it has no Latin letters, and a number where another term has the name. */
function toId(term: string, taken: Set<string>): string {
  const name =
    toSlug(term) ||
    [
      'term',
      ...Array.from(term)
        .slice(0, 10)
        .map((character) => (character.codePointAt(0) ?? 0).toString(16)),
    ].join('-')
  let id = name
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${String(count)}`
  taken.add(id)
  return id
}

/** The names that further spellings of a term would have, as far as no other term has them. */
function toOtherIds(spellings: readonly string[], taken: Set<string>): string[] {
  const ids = [...new Set(spellings.map(toSlug))].filter((id) => id !== '' && !taken.has(id))
  for (const id of ids) taken.add(id)
  return ids
}

/** What the policies of a handbook define, by the folded term. */
function collect(handbook: Handbook): Map<string, PolicyDefinition[]> {
  const byKey = new Map<string, PolicyDefinition[]>()
  for (const council of handbook.councils) {
    for (const policy of council.policies) {
      const { terms, places } = readTermUsage(policy)
      const byTerm = Map.groupBy(places, ({ term }) => term)
      for (const term of terms) {
        const entry = {
          council,
          policy,
          definitions: term.definitions,
          places: term.isLinked ? (byTerm.get(term) ?? []) : undefined,
        }
        const entries = byKey.get(term.key)
        if (entries) entries.push(entry)
        else byKey.set(term.key, [entry])
      }
    }
  }
  return byKey
}

function sortTerms(handbook: Handbook): GlossaryTerm[] {
  const byKey = collect(handbook)
  const groups = groupTerms(byKey.keys())
  const order = new Map(handbook.councils.map((council, index) => [council, index]))
  const terms = [...Map.groupBy(byKey, ([key]) => groups.get(key) ?? key)].map(([key, members]) => {
    const entries = members
      .flatMap(([, each]) => each)
      .toSorted((a, b) => (order.get(a.council) ?? 0) - (order.get(b.council) ?? 0))
    return {
      key,
      term: printedMost(entries, key),
      entries,
      spellings: members.map(([spelling]) => spelling),
      wordings: new Set(entries.map(wordingOf)).size,
    }
  })
  const taken = new Set<string>()
  const named = terms
    .toSorted((a, b) => compareText(sortKey(a.key), sortKey(b.key)) || compareText(a.key, b.key))
    .map(({ term, entries, spellings, wordings }) => ({
      id: toId(term, taken),
      term,
      entries,
      spellings,
      wordings,
    }))
  return named.map(({ spellings, ...term }) => ({
    ...term,
    otherIds: toOtherIds(spellings, taken),
  }))
}

/**
 * All terms of a handbook in the order of the alphabet. A plural is listed under its singular, and spellings that differ only in hyphens and spaces together; other words
 * are never taken for the same, whatever they mean. Four pages and files ask for them.
 */
export const toGlossaryTerms = oncePerHandbook((handbook): readonly GlossaryTerm[] =>
  sortTerms(handbook),
)
