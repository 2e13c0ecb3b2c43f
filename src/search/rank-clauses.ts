import type { Want } from './expand-query.ts'
import { findOccurrences, type Occurrence, type PolicyHits } from './occurrences.ts'
import { ancestorsOf, type FoundClause } from './read-fragment.ts'
import { isSameWord } from '../text/stem.ts'
import { isSmall, plainWords } from './words.ts'

/** A topic, by the words that readers see. */
export interface TopicName {
  id: string
  title: string
  parent: string | undefined
}

/** A policy that has been downloaded, and where the index has found words in it. */
export interface LoadedPolicy {
  clauses: readonly FoundClause[]
  hits: PolicyHits
}

/** A clause with what it is worth for a query. */
export interface RankedClause {
  clause: FoundClause
  score: number
  /** The words that answer the query, counted in the whole policy, in order. */
  marks: readonly number[]
}

/** How much each sort of answer counts beside a word in the clause itself, which counts 1. */
const worth = {
  heading: 0.5,
  repeated: 0.2,
  topic: 0.5,
  topicToo: 0.6,
  above: 0.4,
  aboveToo: 0.15,
  together: 0.8,
  togetherToo: 0.4,
  definition: 2.5,
  length: 0.15,
}

/** What a clause has to say to one want. */
interface ClauseAnswer {
  own: readonly Occurrence[]
  inHeading: boolean
  isTopic: boolean
  isAbove: boolean
  /** True when it asks for the council whose clause this is. */
  isCouncil: boolean
}

/** The topics whose titles have a word of each want. */
function topicsOfWants(
  wants: readonly Want[],
  topics: readonly TopicName[],
): ReadonlySet<string>[] {
  const titles = topics.map(({ id, title }) => ({
    id,
    words: plainWords(title).filter((word) => !isSmall(word)),
  }))
  return wants.map(
    ({ alternatives }) =>
      new Set(
        titles
          .filter(({ words }) =>
            alternatives.some((alternative) =>
              alternative.words.every((word) => words.some((other) => isSameWord(word, other))),
            ),
          )
          .map(({ id }) => id),
      ),
  )
}

function within(occurrences: readonly Occurrence[], from: number, to: number): Occurrence[] {
  return occurrences.filter(({ at, length }) => at >= from && at + length <= to)
}

function answersOf(
  clause: FoundClause,
  found: readonly (readonly Occurrence[])[],
  topics: readonly ReadonlySet<string>[],
  wants: readonly Want[],
): ClauseAnswer[] {
  const above = ancestorsOf(clause)
  const council = clause.policy.id.split('/')[0] ?? ''
  return found.map((occurrences, index) => ({
    own: within(occurrences, clause.start, clause.end),
    inHeading: within(occurrences, clause.start, clause.bodyStart).length > 0,
    isTopic: clause.values.topic.some((topic) => topics[index]?.has(topic) === true),
    isAbove: above.some(({ start, end }) => within(occurrences, start, end).length > 0),
    isCouncil: wants[index]?.councils.includes(council) === true,
  }))
}

function valueOf({ own, inHeading, isTopic, isAbove, isCouncil }: ClauseAnswer): number {
  if (isCouncil) return 1
  const best = Math.max(0, ...own.map(({ weight }) => weight))
  if (best === 0) return Math.max(isTopic ? worth.topic : 0, isAbove ? worth.above : 0)
  return (
    best * (1 + worth.repeated * Math.log(own.length) + (inHeading ? worth.heading : 0)) +
    (isTopic ? worth.topicToo : 0) +
    (isAbove ? worth.aboveToo : 0)
  )
}

/** How close answers to each want stand together: 1 when they are neighbours, less the more words lie between them; 0 when one is missing. */
function closeness(answers: readonly (readonly Occurrence[])[]): number {
  if (answers.length < 2 || answers.some((own) => own.length === 0)) return 0
  const spans = (answers[0] ?? []).map(({ at }) => {
    const nearest = answers.map((own) =>
      own.reduce(
        (best, each) => (Math.abs(each.at - at) < Math.abs(best - at) ? each.at : best),
        Number.POSITIVE_INFINITY,
      ),
    )
    return Math.max(...nearest) - Math.min(...nearest) + 1
  })
  return Math.min(1, answers.length / Math.min(...spans))
}

/** How close the answers of a clause stand together; what was typed counts in full. */
function togetherness(answers: readonly ClauseAnswer[]): number {
  const typed = answers.map(({ own }) => own.filter(({ isTyped }) => isTyped))
  return Math.max(closeness(typed), worth.togetherToo * closeness(answers.map(({ own }) => own)))
}

/** True when what is asked for is just a term that the clause defines. */
function definesAll({ terms }: FoundClause, wants: readonly Want[]): boolean {
  return terms.some((term) => {
    const words = plainWords(term).filter((word) => !isSmall(word))
    const typed = wants.map(({ alternatives }) => alternatives[0]?.words ?? []).flat()
    return (
      words.length > 0 &&
      words.length === typed.length &&
      words.every((word, index) => isSameWord(word, typed[index] ?? ''))
    )
  })
}

function scoreOf(
  clause: FoundClause,
  answers: readonly ClauseAnswer[],
  rarities: readonly number[],
  wants: readonly Want[],
): number {
  const sum = (value: (answer: ClauseAnswer) => number): number =>
    answers.reduce((total, answer, index) => total + value(answer) * (rarities[index] ?? 0), 0)
  const all = sum(() => 1)
  const covered = sum((answer) =>
    answer.isCouncil
      ? 1
      : answer.own.length > 0
        ? Math.max(...answer.own.map(({ weight }) => weight), 0.5)
        : answer.isTopic
          ? 0.75
          : answer.isAbove
            ? 0.7
            : 0,
  )
  const length = 1 + worth.length * Math.log2(Math.max(1, (clause.end - clause.bodyStart) / 40))
  const bonus =
    all *
    (worth.together * togetherness(answers) + (definesAll(clause, wants) ? worth.definition : 0))
  return (sum(valueOf) / length + bonus) * (covered / all) ** 1.6
}

function marksOf(answers: readonly ClauseAnswer[]): number[] {
  const places = answers.flatMap(({ own }) =>
    own.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
  )
  return [...new Set(places)].sort((a, b) => a - b)
}

/** True for what can be a result: a heading alone is none, and what stands in quotation marks must be there. */
function isCandidate(
  clause: FoundClause,
  answers: readonly ClauseAnswer[],
  wants: readonly Want[],
): boolean {
  if (clause.end <= clause.bodyStart) return false
  const exact = wants.every(
    ({ alternatives }, index) =>
      alternatives[0]?.origin !== 'exactly' || (answers[index]?.own.length ?? 0) > 0,
  )
  return (
    exact &&
    answers.some(
      ({ own, isTopic, isCouncil }) =>
        (own.length > 0 || isTopic) && (!isCouncil || answers.every((other) => other.isCouncil)),
    )
  )
}

function byScore(a: RankedClause, b: RankedClause): number {
  return (
    b.score - a.score ||
    (a.clause.policy.id < b.clause.policy.id
      ? -1
      : a.clause.policy.id > b.clause.policy.id
        ? 1
        : a.clause.order - b.clause.order)
  )
}

/** Leaves out words that merely begin alike where the very word is found: “particular” is no answer to “party”, but “particulars” is one to “particul”. */
function withoutBeginnings(
  found: readonly (readonly (readonly Occurrence[])[])[],
): (readonly Occurrence[])[][] {
  const isKnown = (want: number): boolean =>
    found.some((policy) => policy[want]?.some(({ isBeginning }) => !isBeginning) === true)
  return found.map((policy) =>
    policy.map((occurrences, want) =>
      isKnown(want) ? occurrences.filter(({ isBeginning }) => !isBeginning) : occurrences,
    ),
  )
}

/**
 * The clauses that answer a query, the best first. A clause is the better the more of what is wanted it says itself, in its heading, close together,
 * as a rule on a topic of that name or as a definition, and the rarer the words are among all clauses.
 */
export function rankClauses(
  policies: readonly LoadedPolicy[],
  wants: readonly Want[],
  topics: readonly TopicName[],
): RankedClause[] {
  const named = topicsOfWants(wants, topics)
  const answered = withoutBeginnings(
    policies.map(({ clauses, hits }) =>
      wants.map((want) => findOccurrences(want, hits, clauses[0]?.words ?? [])),
    ),
  ).flatMap((found, index) =>
    (policies[index]?.clauses ?? []).map((clause) => ({
      clause,
      answers: answersOf(clause, found, named, wants),
    })),
  )
  const rarities = wants.map((_, index) =>
    Math.log(
      1 +
        answered.length /
          (0.5 + answered.filter(({ answers }) => (answers[index]?.own.length ?? 0) > 0).length),
    ),
  )
  return answered
    .filter(({ clause, answers }) => isCandidate(clause, answers, wants))
    .map(({ clause, answers }) => ({
      clause,
      score: scoreOf(clause, answers, rarities, wants),
      marks: marksOf(answers),
    }))
    .sort(byScore)
}
