import { compareText } from '../messages/message.ts'
import { oncePerHandbook } from '../model/once-per-handbook.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { align, type SharedRun } from './align.ts'
import { findCandidates } from './find-candidates.ts'
import { type Unit, unitsOf } from './unit.ts'
import { makeWeights, type Weigh } from './weights.ts'
import { makePhrases } from './words.ts'

/** One wording and everywhere it stands. */
export interface Wording {
  units: readonly [Unit, ...Unit[]]
  /** The information in its words: the sum of their weights. Rare words weigh more than common ones. */
  weight: number
}

/** Two wordings of which one was edited into the other. */
export interface EditedWording {
  a: Wording
  b: Wording
  /** What they share, in words of the first unit of each; a single shared word does not count. */
  runs: readonly SharedRun[]
  /** How much of both they share, from 0 to 1, by weight. */
  similarity: number
  /** The information in what they share. */
  weight: number
}

/** What the policies of a handbook share. */
export interface SharedWording {
  /** Wordings that stand in more than one place, the weightiest first. */
  verbatim: readonly Wording[]
  /** Wordings that were edited, the strongest first. */
  edited: readonly EditedWording[]
  /** How many words the sentences and items of each policy have in all. */
  wordCounts: ReadonlyMap<Policy, number>
}

/** A shared run counts from this many words on. */
const LEAST_RUN = 2
/** What makes two wordings one that was edited: how much of both they share, or of the shorter one; how much information that is; in how many words. */
const edited = { similarity: 0.5, containment: 0.75, weight: 14, words: 5 }
/** What makes one borrowed from another policy even where the rest was written anew: a run of so many words that follow one another. */
const borrowed = { run: 5, similarity: 0.33, weight: 16 }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function compare(a: Wording, b: Wording, weigh: Weigh): EditedWording | undefined {
  const [wordsA, wordsB] = [a, b].map(({ units: [unit] }) => unit.words.map(({ form }) => form))
  if (!wordsA || !wordsB) return undefined
  const runs = align(wordsA, wordsB).filter(({ length }) => length >= LEAST_RUN)
  const weight = sum(runs.flatMap((run) => wordsA.slice(run.a, run.a + run.length).map(weigh)))
  const similarity = 2 * weight / (a.weight + b.weight)
  return isShared({ a, b, runs, similarity, weight }) ? { a, b, runs, similarity, weight } : undefined
}

function isShared({ a, b, runs, similarity, weight }: EditedWording): boolean {
  const lengths = runs.map(({ length }) => length)
  const between = a.units[0].policy !== b.units[0].policy
  if (between && similarity >= borrowed.similarity && weight >= borrowed.weight && Math.max(...lengths) >= borrowed.run) return true
  if (weight < edited.weight || sum(lengths) < edited.words) return false
  return similarity >= edited.similarity || weight / Math.min(a.weight, b.weight) >= edited.containment
}

/** The phrases that count as one word in the texts of a handbook. */
export const councilPhrases = oncePerHandbook((handbook) => makePhrases(handbook.councils.flatMap(({ name, short }) => [name, short])))

/**
 * Finds the passages that policies share, verbatim or edited, within a policy and across policies, at the level of sentences and list items. Capitals,
 * apostrophes, the names of councils and of their offices do not tell wordings apart.
 */
export function findSharedWording(handbook: Handbook, policies: readonly Policy[]): SharedWording {
  const phrases = councilPhrases(handbook)
  const units = policies.map((policy) => [policy, unitsOf(policy, phrases)] as const)
  const groups = [...Map.groupBy(units.flatMap(([, own]) => own), ({ key }) => key).values()]
  const firsts = groups.flatMap(([first]) => (first ? [first] : []))
  const weigh = makeWeights(firsts.map(({ words }) => words))
  const wordings = groups.flatMap(([first, ...others]): Wording[] => (first ? [{ units: [first, ...others], weight: sum(first.words.map(({ form }) => weigh(form))) }] : []))
  const pairs = findCandidates(firsts).flatMap(([one, other]) => {
    const [a, b] = [wordings[one], wordings[other]]
    return (a && b && compare(a, b, weigh)) ?? []
  })
  const strength = ({ similarity, weight }: EditedWording) => similarity * weight
  return {
    verbatim: wordings.filter(({ units }) => units.length > 1).toSorted((a, b) => b.weight - a.weight || compareText(a.units[0].key, b.units[0].key)),
    edited: pairs.toSorted((a, b) => strength(b) - strength(a)),
    wordCounts: new Map(units.map(([policy, own]) => [policy, sum(own.map(({ words }) => words.length))])),
  }
}
