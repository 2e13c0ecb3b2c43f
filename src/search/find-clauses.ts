import { choosePolicies, type PolicyMatch } from './choose-policies.ts'
import { expandQuery, listAlso, type QueryKnowledge, type Want, wordsOf } from './expand-query.ts'
import { clauseFilters, type Filters, isFiltered, isForAll } from './filters.ts'
import {
  keepAccepted,
  loadPolicies,
  matchPolicies,
  partByCouncil,
  type SearchIndex,
} from './match-policies.ts'
import { type Query } from './parse-query.ts'
import { phraseChance } from './phrase-order.ts'
import {
  type LoadedPolicy,
  type RankedClause,
  rankClauses,
  type TopicName,
} from './rank-clauses.ts'
import type { FoundClause } from './read-fragment.ts'

/** What a search knows besides the index. */
export interface SearchKnowledge extends QueryKnowledge {
  topics: readonly TopicName[]
}

/** The beginning of an answer, and how to go on. */
export interface SearchFinding {
  clauses: readonly RankedClause[]
  /** What was looked for besides the words that were typed. */
  also: readonly string[]
  /** Words that no policy has. */
  unknown: readonly string[]
  /** How many policies have been looked through, those of earlier steps included. */
  policiesRead: number
  /** In how many policies there may be more. */
  policiesLeft: number
  /** True when these have the words of a phrase, but by the index not side by side. */
  isLeftUnlikely: boolean
  /** Goes on with the next policies. */
  next: () => Promise<SearchFinding>
}

/** How many policies are downloaded at a time: enough for a page of clauses, and few enough for a telephone. */
const policiesAtATime = 3

/** After so many downloads in a row without an answer the reader is asked whether to go on. */
const mostEmptyRounds = 3

/** True when a clause itself has what was chosen, or a narrower topic; what addresses nobody in particular addresses all. */
function acceptsClause(
  { values }: FoundClause,
  chosen: Filters,
  topics: readonly TopicName[],
): boolean {
  return clauseFilters.every((name) => {
    const wanted = chosen[name]
    const isNarrower = (value: string): boolean =>
      name === 'topic' && topics.some(({ id, parent }) => id === value && parent === wanted)
    return (
      wanted === '' ||
      (isForAll(name) && values[name].length === 0) ||
      values[name].some((value) => value === wanted || isNarrower(value))
    )
  })
}

/** Without words every clause that a filter accepts is an answer, in the order of the document. */
function listClauses(policies: readonly LoadedPolicy[]): RankedClause[] {
  return policies.flatMap(({ clauses }) =>
    clauses
      .filter(({ bodyStart, end, parent }) => end > bodyStart && parent !== undefined)
      .map((clause) => ({ clause, score: 0, marks: [] })),
  )
}

/** What the steps of one search share. */
interface SearchProgress {
  index: SearchIndex
  wants: readonly Want[]
  filters: Filters
  knowledge: SearchKnowledge
  unknown: readonly string[]
  /** Policies that have the words of a phrase, but by the index not side by side: looked at only when the reader insists. */
  scattered: readonly PolicyMatch[]
}

/** How far a search has come. */
interface Stand {
  left: readonly PolicyMatch[]
  policiesRead: number
  emptyRounds: number
}

async function proceed(
  progress: SearchProgress,
  { left, policiesRead, emptyRounds }: Stand,
): Promise<SearchFinding> {
  const { index, wants, filters, knowledge, unknown, scattered } = progress
  const [now, later] = [left.slice(0, policiesAtATime), left.slice(policiesAtATime)]
  const policies = await loadPolicies(index, now)
  const ranked =
    wants.length === 0 ? listClauses(policies) : rankClauses(policies, wants, knowledge.topics)
  const clauses = ranked.filter(({ clause }) => acceptsClause(clause, filters, knowledge.topics))
  const stand = { left: later, policiesRead: policiesRead + now.length, emptyRounds: 0 }
  if (clauses.length === 0 && later.length > 0 && emptyRounds + 1 < mostEmptyRounds)
    return proceed(progress, { ...stand, emptyRounds: emptyRounds + 1 })
  const isLast = later.length === 0
  return {
    clauses,
    also: listAlso(wants),
    unknown,
    policiesRead: stand.policiesRead,
    policiesLeft: isLast && clauses.length > 0 ? 0 : later.length + scattered.length,
    isLeftUnlikely: isLast,
    next: () =>
      isLast
        ? proceed({ ...progress, scattered: [] }, { ...stand, left: scattered })
        : proceed(progress, stand),
  }
}

/** The policies in the order in which they are worth downloading, those of councils that are named before all others. */
async function orderPolicies(
  { index, wants }: SearchProgress,
  policies: readonly PolicyMatch[],
): Promise<readonly PolicyMatch[]> {
  if (wants.length === 0) return policies.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return (
    await partByCouncil(
      index,
      choosePolicies(policies, wants),
      wants.flatMap(({ councils }) => councils),
    )
  ).flat()
}

/** Finds the clauses that answer a query. Without words and without a filter nothing is asked for, so nothing is found. */
export async function findClauses(
  query: Query,
  filters: Filters,
  index: SearchIndex,
  knowledge: SearchKnowledge,
): Promise<SearchFinding> {
  const wants = expandQuery(query, knowledge)
  const none: SearchProgress = { index, wants, filters, knowledge, unknown: [], scattered: [] }
  const start = { policiesRead: 0, emptyRounds: 0 }
  if (wants.length === 0 && !isFiltered(filters)) return proceed(none, { ...start, left: [] })
  const matches = await matchPolicies(index, wordsOf(wants))
  const unknown = query.words.filter(
    (word) =>
      wants.some(
        (want) => want.alternatives[0]?.words[0] === word && want.alternatives.length === 1,
      ) && !matches.some(({ hits }) => hits.has(word)),
  )
  const chances = Map.groupBy(await keepAccepted(index, matches, filters), ({ hits }) =>
    phraseChance(wants, hits),
  )
  const progress = {
    ...none,
    unknown,
    scattered: await orderPolicies(none, chances.get('scattered') ?? []),
  }
  return proceed(progress, {
    ...start,
    left: await orderPolicies(progress, chances.get('in-order') ?? []),
  })
}
