import type { Clause, Council, Handbook, Policy, Section } from '../model/types.ts'
import { ownTextsOf, type Passage, toPassages } from '../model/passages.ts'
import { containerName } from '../annotations/references/provision-index.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { SearchClause, SearchData, SearchPolicy } from '../search/clauses.ts'
import { clauseFilters, forEachName } from '../search/filters.ts'
import { countWords } from '../text/words.ts'
import { compareText } from '../text/compare-text.ts'
import { locateUnderHeadings } from './citation.ts'
import { type PolicyStatus, toPolicyStatus } from './policy/policy-status.ts'
import { toReview, turningDays } from './review/review.ts'
import { passageValues } from './search-filters.ts'

/**
 * The most clauses of which a reader downloads all at once: about 100 KB as sent, which is as much as Pagefind’s program alone. A larger handbook has an index that says which policies
 * are worth downloading.
 */
const mostAtOnce = 1000

/** True for a handbook of which all clauses are searched at once. */
export function isSearchedWhole(handbook: Handbook): boolean {
  return allPolicies(handbook).reduce((sum, { clauses }) => sum + clauses.length, 0) <= mostAtOnce
}

function headingOf({ section, clause }: Passage): Pick<SearchClause, 'number' | 'title'> {
  const number = clause ? clause.number : section.number
  const title = clause ? clause.title : [section.title, section.subtitle].filter(Boolean).join(' ')
  return { ...(number !== undefined && { number }), ...(title && { title }) }
}

/** The terms that are defined in a clause, with their variants. */
function termsOf({ definitions }: Policy): ReadonlyMap<Clause, string[]> {
  const groups = Map.groupBy(definitions, ({ clause }) => clause)
  return new Map(
    [...groups].map(([clause, own]) => [
      clause,
      own.flatMap(({ node }) => [node.term, ...node.variants]),
    ]),
  )
}

/** Where a clause stands, without the headings above it; undefined when its number or its own heading says so. */
function whereUnder(clause: Clause): string | undefined {
  const where = locateUnderHeadings(clause)
  return clause.title !== undefined || where === `clause ${clause.number ?? ''}` ? undefined : where
}

/** The sections and clauses of a policy in the order of the document. Their words are the council’s; editor’s notes are left out. */
export function toSearchClauses(policy: Policy): SearchClause[] {
  const passages = toPassages(policy)
  const places = new Map<Clause | Section, number>(
    passages.map(({ clause, section }, index) => [clause ?? section, index]),
  )
  const terms = termsOf(policy)
  return passages.map((passage): SearchClause => {
    const { id, clause, section } = passage
    const more = {
      called: clause ? undefined : containerName(section),
      where: clause && whereUnder(clause),
      parent: clause && places.get(clause.parent ?? section),
      ...forEachName(clauseFilters, (name) => passageValues[name](passage)),
      terms: clause ? terms.get(clause) : undefined,
    }
    return {
      id,
      ...headingOf(passage),
      ...Object.fromEntries(
        Object.entries(more).filter(
          ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
        ),
      ),
      text: ownTextsOf(passage).join(' '),
    }
  })
}

/** The days on which the review of a policy that is in use changes its state. */
function turnsOf(
  { settings: { dueSoonDays } }: Handbook,
  policy: Policy,
  today: string,
): Pick<SearchPolicy, 'turns'> {
  if (policy.status !== 'current') return {}
  const { due } = toReview(policy, { today, dueSoonDays })
  if (due === undefined) return { turns: [] }
  const { dueSoon, overdue } = turningDays(due, dueSoonDays)
  return { turns: [dueSoon, overdue] }
}

/** The day from which a policy holds, where that is later than today. */
function sinceOf({ state, since }: PolicyStatus): { since?: string } {
  return state === 'not-yet' && since !== undefined ? { since } : {}
}

function toSearchPolicy(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  today: string,
): SearchPolicy {
  const status = toPolicyStatus(policy, today)
  const topics = policy.clauses.flatMap(({ node }) => node.topics)
  return {
    id: policy.id,
    title: policy.title,
    council: council.name,
    kind: policy.kind,
    standing: status.state,
    label: status.label,
    ...sinceOf(status),
    ...turnsOf(handbook, policy, today),
    topics: [...new Set(topics)].sort(compareText),
  }
}

/** What the search downloads first: everyday words, the policies in the order of the handbook, and of a small handbook all clauses. */
export function toSearchData(handbook: Handbook, today: string): SearchData {
  return {
    synonyms: handbook.synonyms.map(({ words, means }) => [words, means]),
    policies: handbook.councils.flatMap((council) =>
      council.policies.map((policy) => toSearchPolicy(handbook, council, policy, today)),
    ),
    ...(isSearchedWhole(handbook) && { clauses: allPolicies(handbook).map(toSearchClauses) }),
  }
}

/** The words of a policy, its headings included, as an index reads them. */
export function toSearchText(policy: Policy): string {
  return toSearchClauses(policy)
    .map(({ number, title, text }) => [number, title, text].filter(Boolean).join(' '))
    .join('\n')
}

/** All words of a handbook, the most frequent first. */
export function toVocabulary(handbook: Handbook): string[] {
  return countWords(allPolicies(handbook).map(toSearchText))
}
