import { compareText } from '../text/compare-text.ts'
import type { Council, Handbook } from '../model/types.ts'
import type { Urls } from '../urls.ts'
import { type NamedPolicy, toNamedPolicies } from './policy/named-policies.ts'

/** A document that policies of a council name and the handbook does not hold. */
export interface NamedDocument {
  name: string
  /** Other names for it that differ in more than capitals, a plural or an article. */
  otherNames: readonly string[]
  /** The first few policies that name it, with the first few clauses of each, and how many more there are. */
  policies: readonly {
    title: string
    clauses: readonly { href: string; words: string }[]
    more: number
  }[]
  more: number
}

/** The documents that policies of a council name, by name, and how many more there are than are shown. */
export interface NamedDocuments {
  documents: readonly NamedDocument[]
  more: number
}

const documentsShown = 150
const policiesShown = 12
const clausesShown = 12
const namesShown = 12

/** What a name is without its capitals, its plurals, its articles and whose it is said to be. */
function sameName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:the|a|an|our)\s/g, '')
    .replace(/ies\b/g, 'y')
    .replace(/['’]s\b|s['’]|s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function capitalsIn(name: string): number {
  return name.match(/\p{Lu}/gu)?.length ?? 0
}

/** The names that really differ, each in the spelling that looks most like a title. */
function namesOf(named: readonly NamedPolicy[]): string[] {
  const variants = Map.groupBy(
    named.flatMap(({ names }) => names),
    sameName,
  )
  return [...variants.values()].flatMap((group) =>
    group.toSorted((a, b) => capitalsIn(b) - capitalsIn(a)).slice(0, 1),
  )
}

type Entry = NamedDocument['policies'][number] & { named: NamedPolicy }

function toDocument(entries: readonly Entry[]): NamedDocument {
  const [name = '', ...others] = namesOf(entries.map(({ named }) => named))
  const policies = entries
    .slice(0, policiesShown)
    .map(({ title, clauses, more }) => ({ title, clauses, more }))
  return {
    name,
    otherNames: others.slice(0, namesShown),
    policies,
    more: Math.max(0, entries.length - policiesShown),
  }
}

/** Lists what the policies of a council name and the handbook does not hold, with the clauses that rely on it. One short name of a link is one document. */
export function toNamedDocuments(handbook: Handbook, council: Council, urls: Urls): NamedDocuments {
  const entries = council.policies.flatMap((policy) =>
    toNamedPolicies(handbook, policy).map((named): Entry => ({
      named,
      title: policy.title,
      clauses: named.clauses
        .slice(0, clausesShown)
        .map(({ href, words }) => ({ href: urls.clause(policy.id, href.slice(1)), words })),
      more: Math.max(0, named.clauses.length - clausesShown),
    })),
  )
  const documents = [...Map.groupBy(entries, ({ named }) => named.slug).values()].map(toDocument)
  const sorted = documents.toSorted((a, b) =>
    compareText(a.name.toLowerCase(), b.name.toLowerCase()),
  )
  return {
    documents: sorted.slice(0, documentsShown),
    more: Math.max(0, sorted.length - documentsShown),
  }
}
