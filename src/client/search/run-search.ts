import { type NamedCouncil, toCitationQuery } from '../../search/citation-query.ts'
import type { CitedClause } from '../../search/find-cited.ts'
import { type SearchFinding, findClauses, type SearchKnowledge } from '../../search/find-clauses.ts'
import type { SearchIndex } from '../../search/match-policies.ts'
import { parseQuery, type Query } from '../../search/parse-query.ts'
import type { FoundClause } from '../../search/read-fragment.ts'
import type { AskedSearch } from './address.ts'

/** Everything that is known of what a reader asks for. */
export interface SearchAnswer {
  query: Query
  /** What was asked for by its number, and is shown. */
  cited: readonly CitedClause[]
  /** True when more places have the number than are shown. */
  isMoreCited: boolean
  /** What answers the query by its words, without what is shown for its number. */
  finding: SearchFinding
}

/** How many places are shown for a number before the reader is asked to name a council. */
const citedShown = 6

/** Who is named by a filter counts like who is named in words. */
function councilsFor(council: string, councils: readonly NamedCouncil[]): readonly NamedCouncil[] {
  return council === '' ? councils : councils.filter(({ id }) => id === council)
}

function idOf({ policy, id }: FoundClause): string {
  return `${policy.id}#${id}`
}

/** A finding without clauses that are shown already. */
function without(finding: SearchFinding, shown: ReadonlySet<string>): SearchFinding {
  return {
    ...finding,
    clauses: finding.clauses.filter(({ clause }) => !shown.has(idOf(clause))),
    next: async () => without(await finding.next(), shown),
  }
}

/** What a query cites; only for this the code is downloaded that looks for numbers. */
async function searchCited(
  text: string,
  filters: AskedSearch['filters'],
  index: SearchIndex,
  councils: readonly NamedCouncil[],
): Promise<CitedClause[]> {
  const citation = toCitationQuery(text, councils)
  if (!citation) return []
  const { findCited } = await import('../../search/find-cited.ts')
  return findCited(citation, filters, index)
}

/** Answers a query: clauses by their numbers, then by their words. */
export async function runSearch(
  { q, filters }: AskedSearch,
  index: SearchIndex,
  knowledge: SearchKnowledge,
): Promise<SearchAnswer> {
  const query = parseQuery(q)
  const [all, finding] = await Promise.all([
    searchCited(query.text, filters, index, councilsFor(filters.council, knowledge.councils)),
    findClauses(query, filters, index, knowledge),
  ])
  const cited = all.slice(0, citedShown)
  return {
    query,
    cited,
    isMoreCited: all.length > cited.length,
    finding: without(finding, new Set(cited.map(({ clause }) => idOf(clause)))),
  }
}
