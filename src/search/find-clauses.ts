import type { FoundClause, SearchPolicy } from './clauses.ts'
import { clauseFilters, type Filters, isFiltered, isForAll, policyFilters } from './filters.ts'
import { councilsNamed, type NamedCouncil } from './named-councils.ts'
import type { Query, SynonymEntry, Want } from './query.ts'
import {
  type ClauseIndex,
  indexClauses,
  rankClauses,
  type RankedClause,
  type Ranking,
  type TopicName,
} from './rank-clauses.ts'
import { plainWords } from '../text/words.ts'

/** What can be searched: policies, and how to get at their clauses. */
export interface Corpus {
  synonyms: readonly SynonymEntry[]
  policies: readonly SearchPolicy[]
  councils: readonly NamedCouncil[]
  topics: readonly TopicName[]
  /** The ids of the policies that are worth downloading for what is wanted, the best first; left out where all clauses are there already. */
  choose?: (wants: readonly Want[]) => Promise<readonly string[]>
  /** Downloads the clauses of policies. */
  load: (policies: readonly SearchPolicy[]) => Promise<readonly FoundClause[]>
  /** All words of the handbook, the most frequent first. */
  vocabulary: () => Promise<ReadonlySet<string>>
}

/** What was found, as far as the search has looked. */
export interface Finding {
  query: Query
  /** The councils that the query names: only what they say is looked at. */
  councils: readonly NamedCouncil[]
  clauses: readonly RankedClause[]
  /** What stands nowhere in the handbook. */
  missing: readonly Want[]
  /** What is found only by what everyday words stand for. */
  standIns: readonly Want[]
  /** How many policies there are that may answer, and how many of them have not been looked at. */
  policies: number
  policiesLeft: number
  next: () => Promise<Finding>
}

/** How many policies are downloaded at a time: enough for a page of clauses, and few enough for a telephone. */
const policiesAtATime = 5
/** After so many downloads in a row without an answer the search stops. */
const mostEmptyRounds = 3

/** True when a policy has what was chosen; of a topic, when one of its clauses has. */
export function acceptsPolicy(
  policy: SearchPolicy,
  chosen: Filters,
  councils: readonly NamedCouncil[],
): boolean {
  const council = policy.id.split('/')[0] ?? ''
  const values = { ...policy, council }
  return (
    (councils.length === 0 || councils.some(({ id }) => id === council)) &&
    policyFilters.every((name) => chosen[name] === '' || chosen[name] === values[name])
  )
}

/** True when a clause itself has what was chosen, or a narrower topic; what addresses nobody in particular addresses all. */
function acceptsClause(
  { values }: FoundClause,
  chosen: Filters,
  topics: readonly TopicName[],
): boolean {
  const isNarrower = (value: string, wanted: string): boolean =>
    topics.some(({ id, parent }) => id === value && parent === wanted)
  return clauseFilters.every((name) => {
    const wanted = chosen[name]
    const own = values[name]
    const isForEveryone = isForAll(name) && own.length === 0
    return (
      wanted === '' ||
      isForEveryone ||
      own.some((value) => value === wanted || isNarrower(value, wanted))
    )
  })
}

/** Without words every clause that a filter accepts is an answer, in the order of the document. */
function listClauses({ clauses }: ClauseIndex): Ranking {
  const own = clauses.filter(({ text, parent }) => text !== '' && parent !== undefined)
  return {
    clauses: own.map((clause) => ({ clause, score: 0, hasAll: true, marks: [] })),
    manners: [],
  }
}

const kept = new WeakMap<readonly FoundClause[], ClauseIndex>()

/** Makes clauses searchable, once. */
function indexOnce(clauses: readonly FoundClause[], topics: readonly TopicName[]): ClauseIndex {
  const index = kept.get(clauses) ?? indexClauses(clauses, topics)
  kept.set(clauses, index)
  return index
}

/** What the steps of one search share. */
interface Search {
  corpus: Corpus
  query: Query
  filters: Filters
  councils: readonly NamedCouncil[]
  /** All policies that may answer, the best first. */
  policies: readonly SearchPolicy[]
}

/** The wants that no clause answers with what was typed: those that stand nowhere, and those that an everyday word’s stand-in answers. */
async function sortMissing(
  { corpus, query: { wants } }: Search,
  { manners }: Ranking,
): Promise<Pick<Finding, 'missing' | 'standIns'>> {
  const untold = wants.filter((_, want) => !['typed', 'form'].includes(manners[want] ?? ''))
  // Where not every policy was looked at, the words of the handbook tell.
  const words =
    corpus.choose && untold.length > 0 && manners.length > 0
      ? await corpus.vocabulary()
      : new Set<string>()
  const absent = untold.filter(
    ({ typed }) => !typed.some((forms) => forms.every((form) => words.has(form))),
  )
  const [standIns, missing] = [true, false].map((isAnswered) =>
    absent.filter((want) => (manners[wants.indexOf(want)] === 'also') === isAnswered),
  )
  return { standIns: standIns ?? [], missing: missing ?? [] }
}

async function look(search: Search, from: number, rounds = 1): Promise<Finding> {
  const { corpus, query, filters, councils, policies } = search
  const to = corpus.choose ? Math.min(policies.length, from + policiesAtATime) : policies.length
  // Where all clauses are there, all are ranked, so that what is rare is so in the whole handbook.
  const chosen = corpus.choose ? policies.slice(from, to) : corpus.policies
  const index = indexOnce(await corpus.load(chosen), corpus.topics)
  const ranking = query.wants.length === 0 ? listClauses(index) : rankClauses(index, query.wants)
  const accepted = new Set(policies)
  const clauses = ranking.clauses.filter(
    ({ clause }) => accepted.has(clause.policy) && acceptsClause(clause, filters, corpus.topics),
  )
  if (clauses.length === 0 && to < policies.length && rounds < mostEmptyRounds)
    return look(search, to, rounds + 1)
  return {
    query,
    councils,
    clauses,
    ...(await sortMissing(search, ranking)),
    policies: policies.length,
    policiesLeft: policies.length - to,
    next: () => look(search, to),
  }
}

/** The councils that a query names, unless one is chosen by a filter, and the rest of the query. */
function takeCouncils(
  query: Query,
  corpus: Corpus,
  filters: Filters,
): { query: Query; councils: readonly NamedCouncil[] } {
  const words = query.wants.flatMap(({ label, isExact }, want) =>
    plainWords(isExact ? '' : label).map((word) => ({ word, want })),
  )
  const { ids, used } = councilsNamed(
    words.map(({ word }) => word),
    corpus.councils,
  )
  if (filters.council !== '' || ids.length === 0) return { query, councils: [] }
  const taken = new Set([...used].map((at) => words[at]?.want))
  return {
    query: { ...query, wants: query.wants.filter((_, want) => !taken.has(want)) },
    councils: corpus.councils.filter(({ id }) => ids.includes(id)),
  }
}

/** Finds the clauses that answer a query. Without words and without a filter nothing is asked for, so nothing is found. */
export async function findClauses(
  asked: Query,
  filters: Filters,
  corpus: Corpus,
): Promise<Finding> {
  const { query, councils } = takeCouncils(asked, corpus, filters)
  const isAnything = query.wants.length > 0 || councils.length > 0 || isFiltered(filters)
  const order = query.wants.length > 0 ? await corpus.choose?.(query.wants) : undefined
  const byId = new Map(corpus.policies.map((policy) => [policy.id, policy]))
  const all = order ? order.flatMap((id) => byId.get(id) ?? []) : corpus.policies
  const narrower = corpus.topics.flatMap(({ id, parent }) => (parent === filters.topic ? [id] : []))
  const hasTopic = ({ topics }: SearchPolicy): boolean =>
    filters.topic === '' || [filters.topic, ...narrower].some((topic) => topics.includes(topic))
  const policies = isAnything
    ? all.filter((policy) => acceptsPolicy(policy, filters, councils) && hasTopic(policy))
    : []
  return look({ corpus, query, filters, councils, policies }, 0)
}
