import { type NamedCouncil, toCitationQuery } from '../../search/citation-query.ts'
import { type Finding, findCited, findClauses, type SearchIndex, type SearchKnowledge } from '../../search/find-clauses.ts'
import { parseQuery, type Query } from '../../search/parse-query.ts'
import type { FoundClause } from '../../search/read-fragment.ts'
import type { Asked } from './address.ts'

/** Everything that is known of what a reader asks for. */
export interface Answer {
  query: Query
  /** What was asked for by its number. */
  cited: readonly FoundClause[]
  finding: Finding
}

/** Who is named by a filter counts like who is named in words. */
function councilsFor(council: string, councils: readonly NamedCouncil[]): readonly NamedCouncil[] {
  return council === '' ? councils : councils.filter(({ id }) => id === council)
}

/** Answers a query: clauses by their numbers, then by their words. */
export async function runSearch({ q, filters }: Asked, index: SearchIndex, knowledge: SearchKnowledge): Promise<Answer> {
  const query = parseQuery(q)
  const citation = toCitationQuery(query.text, councilsFor(filters.council, knowledge.councils))
  const [cited, finding] = await Promise.all([citation ? findCited(citation, filters, index) : [], findClauses(query, filters, index, knowledge)])
  return { query, cited, finding }
}
