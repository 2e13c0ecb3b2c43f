import { choosePolicies, type PolicyMatch } from './choose-policies.ts'
import { type CitationQuery, toBareNumber } from './citation-query.ts'
import { expandQuery, listAlso, type QueryKnowledge, type Want, wordsOf } from './expand-query.ts'
import { everyone, type PolicyTraits } from './outline.ts'
import { type Query } from './parse-query.ts'
import { type LoadedPolicy, type RankedClause, rankClauses, type TopicName } from './rank-clauses.ts'
import { type Fragment, type FoundClause, readFragment } from './read-fragment.ts'
import { type Filters, isFiltered } from './traits.ts'

/** One policy in which the index has found a word. */
export interface IndexResult {
  id: string
  score: number
  /** Where, counted in words. */
  words: readonly number[]
}

/** The search index, as far as it is needed: it is asked for single words. */
export interface SearchIndex {
  /** The policies that have a word, or all policies. */
  search: (word: string | undefined) => Promise<readonly IndexResult[]>
  /** Downloads a policy by the id of a result. */
  load: (id: string) => Promise<Fragment>
  /** Downloads what policies can be filtered by. */
  traits: () => Promise<ReadonlyMap<string, PolicyTraits>>
}

/** What a search knows besides the index. */
export interface SearchKnowledge extends QueryKnowledge {
  topics: readonly TopicName[]
}

/** The beginning of an answer, and how to go on. */
export interface Finding {
  clauses: readonly RankedClause[]
  /** What was looked for besides the words that were typed. */
  also: readonly string[]
  /** Words that no policy has. */
  unknown: readonly string[]
  /** In how many policies there may be more. */
  policiesLeft: number
  /** Goes on with the next policies. */
  next: () => Promise<Finding>
}

/** How many policies are downloaded at a time: enough for a page of clauses, and few enough for a telephone. */
const policiesAtATime = 3

function acceptsPolicy({ council, kind, standing, topics, audiences }: PolicyTraits, filters: Filters): boolean {
  const accepts = (filter: string, ...values: readonly string[]): boolean => filter === '' || values.includes(filter)
  return accepts(filters.council, council) && accepts(filters.kind, kind) && accepts(filters.standing, standing) && accepts(filters.topic, ...topics)
    && (filters.audience === '' || audiences.includes(filters.audience) || audiences.includes(everyone))
}

/** True when a clause itself is on the topic and addresses the audience; what addresses nobody in particular addresses all. */
function acceptsClause({ topics, audience }: FoundClause, filters: Filters, known: readonly TopicName[]): boolean {
  const isOnTopic = (id: string): boolean => id === filters.topic || known.some((topic) => topic.id === id && topic.parent === filters.topic)
  return (filters.topic === '' || topics.some(isOnTopic)) && (filters.audience === '' || audience.length === 0 || audience.includes(filters.audience))
}

/** The policies that have at least one of the words, with all the places at which they have them. */
async function matchPolicies(index: SearchIndex, words: readonly string[]): Promise<PolicyMatch[]> {
  const asked: readonly (string | undefined)[] = words.length === 0 ? [undefined] : words
  const answers = await Promise.all(asked.map(async (word) => ({ word: word ?? '', results: await index.search(word) })))
  const matches = new Map<string, { name: string, hits: Map<string, readonly number[]>, score: number }>()
  for (const { word, results } of answers) {
    for (const { id, score, words: places } of results) {
      const match = matches.get(id) ?? { name: id, hits: new Map(), score: 0 }
      match.hits.set(word, places)
      match.score += score
      matches.set(id, match)
    }
  }
  return [...matches.values()]
}

async function keepAccepted(index: SearchIndex, matches: readonly PolicyMatch[], filters: Filters): Promise<readonly PolicyMatch[]> {
  if (!isFiltered(filters)) return matches
  const traits = await index.traits()
  return matches.filter(({ name }) => {
    const found = traits.get(name)
    return found !== undefined && acceptsPolicy(found, filters)
  })
}

/** The policies of councils that are named come before all others. */
async function putNamedFirst(index: SearchIndex, matches: readonly PolicyMatch[], councils: readonly string[]): Promise<readonly PolicyMatch[]> {
  if (councils.length === 0) return matches
  const traits = await index.traits()
  const isNamed = ({ name }: PolicyMatch): boolean => councils.includes(traits.get(name)?.council ?? '')
  return [...matches.filter(isNamed), ...matches.filter((match) => !isNamed(match))]
}

async function loadPolicies(index: SearchIndex, matches: readonly PolicyMatch[]): Promise<LoadedPolicy[]> {
  return Promise.all(matches.map(async ({ name, hits }) => ({ clauses: readFragment(await index.load(name)), hits })))
}

/** Without words every clause that a filter accepts is an answer, in the order of the document. */
function listClauses(policies: readonly LoadedPolicy[]): RankedClause[] {
  return policies.flatMap(({ clauses }) => clauses.filter(({ bodyStart, end, parent }) => end > bodyStart && parent !== undefined).map((clause) => ({ clause, score: 0, marks: [] })))
}

/** What the steps of one search share. */
interface Progress {
  index: SearchIndex
  wants: readonly Want[]
  filters: Filters
  knowledge: SearchKnowledge
  unknown: readonly string[]
}

async function proceed(progress: Progress, left: readonly PolicyMatch[]): Promise<Finding> {
  const { index, wants, filters, knowledge } = progress
  const [now, later] = [left.slice(0, policiesAtATime), left.slice(policiesAtATime)]
  const policies = await loadPolicies(index, now)
  const ranked = wants.length === 0 ? listClauses(policies) : rankClauses(policies, wants, knowledge.topics)
  const clauses = ranked.filter(({ clause }) => acceptsClause(clause, filters, knowledge.topics))
  if (clauses.length === 0 && later.length > 0) return proceed(progress, later)
  return { clauses, also: listAlso(wants), unknown: progress.unknown, policiesLeft: later.length, next: () => proceed(progress, later) }
}

/** Finds the clauses that answer a query. Without words and without a filter nothing is asked for, so nothing is found. */
export async function findClauses(query: Query, filters: Filters, index: SearchIndex, knowledge: SearchKnowledge): Promise<Finding> {
  const wants = expandQuery(query, knowledge)
  const none: Progress = { index, wants, filters, knowledge, unknown: [] }
  if (wants.length === 0 && !isFiltered(filters)) return proceed(none, [])
  const matches = await matchPolicies(index, wordsOf(wants))
  const unknown = query.words.filter((word) => wants.some((want) => want.alternatives[0]?.words[0] === word && want.alternatives.length === 1) && !matches.some(({ hits }) => hits.has(word)))
  const accepted = await keepAccepted(index, matches, filters)
  const chosen = wants.length === 0 ? accepted.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : choosePolicies(accepted, wants)
  return proceed({ ...none, unknown }, await putNamedFirst(index, chosen, wants.flatMap(({ councils }) => councils)))
}

/** How many policies are looked at for a number. */
const policiesForNumber = 4

function isCited(clause: FoundClause, { number, kind, rest }: CitationQuery): boolean {
  const isSection = clause.parent === undefined
  const title = `${clause.policy.title} ${clause.policy.council}`.toLowerCase()
  return clause.number !== undefined && toBareNumber(clause.number) === number && (kind === undefined || (kind === 'section') === isSection) && rest.every((word) => title.includes(word))
}

/** The clauses and sections that a citation can mean, those of the first few policies that have such a number. */
export async function findCited(citation: CitationQuery, filters: Filters, index: SearchIndex): Promise<FoundClause[]> {
  const matches = await matchPolicies(index, [citation.number.replaceAll('.', '')])
  const accepted = await keepAccepted(index, matches, filters)
  const traits = citation.councils.length === 0 ? undefined : await index.traits()
  const meant = accepted.filter(({ name }) => traits === undefined || citation.councils.includes(traits.get(name)?.council ?? ''))
  const ordered = meant.toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
  const policies = await loadPolicies(index, ordered.slice(0, policiesForNumber))
  const cited = policies.flatMap(({ clauses }) => clauses.filter((clause) => isCited(clause, citation)))
  return cited.toSorted((a, b) => (a.policy.id < b.policy.id ? -1 : a.policy.id > b.policy.id ? 1 : a.order - b.order))
}
