import { compareText } from '../messages/message.ts'
import { oncePerHandbook } from '../model/once-per.ts'
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

/** The least that two wordings must share: how much of both, in how many words, how many of them in one run, and how much information that is. */
interface Measure {
  similarity: number
  words: number
  run: number
  weight: number
}

/** What makes two wordings one that was edited. */
const edited: Measure = { similarity: 0.5, words: 5, run: LEAST_RUN, weight: 14 }
/** The same where the one is nearly all of the other, only longer: how much of the shorter one they share. */
const contained = { ...edited, similarity: 0.75 }
/** What makes one borrowed from another policy even where the rest was written anew: a run of words. Within a policy the run must be longer. */
const borrowed: Measure = { similarity: 0.36, words: 5, run: 5, weight: 20 }
const repeated: Measure = { similarity: 0.42, words: 7, run: 7, weight: 28 }
/** What is enough beside a pair that is shared: texts are borrowed in blocks. */
const beside: Measure = { similarity: 0.36, words: 7, run: 3, weight: 16 }
/** So many units further on or back is beside. */
const NEAR = 3

/** The measures above are for handbooks of so many sentences or more. */
const USUAL = 500

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function compare(a: Wording, b: Wording, weigh: Weigh): EditedWording {
  const [wordsA, wordsB] = [a.units[0].words.map(({ stem }) => stem), b.units[0].words.map(({ stem }) => stem)]
  const runs = align(wordsA, wordsB).filter(({ length }) => length >= LEAST_RUN)
  const weight = sum(runs.flatMap((run) => wordsA.slice(run.a, run.a + run.length).map(weigh)))
  return { a, b, runs, similarity: 2 * weight / (a.weight + b.weight), weight }
}

function reaches({ runs, weight }: EditedWording, similarity: number, least: Measure): boolean {
  const lengths = runs.map(({ length }) => length)
  return similarity >= least.similarity && weight >= least.weight && sum(lengths) >= least.words && Math.max(...lengths) >= least.run
}

function isBetween({ a, b }: EditedWording): boolean {
  return a.units[0].policy !== b.units[0].policy
}

function isShared(pair: EditedWording): boolean {
  const { a, b, similarity, weight } = pair
  return reaches(pair, similarity, edited) || reaches(pair, weight / Math.min(a.weight, b.weight), contained) || reaches(pair, similarity, isBetween(pair) ? borrowed : repeated)
}

/** Where two units of different policies lie, in steps of {@link NEAR}; neighbouring steps count as near. */
function stepOf(a: Unit, b: Unit, [stepsA, stepsB]: readonly [number, number] = [0, 0]): string {
  const step = ({ policy, order }: Unit, steps: number) => `${policy.id} ${String(Math.floor(order / NEAR) + steps)}`
  return `${step(a, stepsA)} ${step(b, stepsB)}`
}

const around = [-1, 0, 1].flatMap((one) => [-1, 0, 1].map((other): [number, number] => [one, other]))

/** Of the pairs that share too little by themselves those that lie beside one that is shared, in both policies. */
function supportedBy(verbatim: readonly Wording[], shared: readonly EditedWording[], rest: readonly EditedWording[]): EditedWording[] {
  const steps = new Set<string>()
  const add = (a: Unit | undefined, b: Unit | undefined): void => {
    if (a && b && a.policy !== b.policy) steps.add(stepOf(a, b)).add(stepOf(b, a))
  }
  for (const { units } of verbatim) for (const [index, unit] of units.entries()) add(unit, units[index + 1])
  for (const { a, b } of shared) add(a.units[0], b.units[0])
  return rest.filter((pair) => isBetween(pair) && reaches(pair, pair.similarity, beside) && around.some((way) => steps.has(stepOf(pair.a.units[0], pair.b.units[0], way))))
}

/** The phrases that count as one word in the texts of a handbook. */
export const councilPhrases = oncePerHandbook((handbook) => makePhrases(handbook.councils.flatMap(({ name, short }) => [name, short])))

/**
 * Finds the passages that policies share, verbatim or edited, within a policy and across policies, at the level of sentences and list items. Capitals,
 * apostrophes, the names of councils and of their offices do not tell wordings apart; the endings of words do, but weigh nothing.
 */
export function findSharedWording(handbook: Handbook, policies: readonly Policy[]): SharedWording {
  const phrases = councilPhrases(handbook)
  const units = policies.map((policy) => [policy, unitsOf(policy, phrases)] as const)
  const groups = [...Map.groupBy(units.flatMap(([, own]) => own), ({ key }) => key).values()]
  const firsts = groups.flatMap(([first]) => (first ? [first] : []))
  const weigh = makeWeights(firsts.map(({ words }) => words), USUAL)
  const wordings = groups.flatMap(([first, ...others]): Wording[] => (first ? [{ units: [first, ...others], weight: sum(first.words.map(({ stem }) => weigh(stem))) }] : []))
  const compared = findCandidates(firsts).flatMap(([one, other]) => {
    const [a, b] = [wordings[one], wordings[other]]
    return a && b ? [compare(a, b, weigh)] : []
  })
  const shared = compared.filter(isShared)
  const verbatim = wordings.filter((wording) => wording.units.length > 1)
  const supported = supportedBy(verbatim, shared, compared.filter((pair) => !isShared(pair)))
  const strength = ({ similarity, weight }: EditedWording) => similarity * weight
  return {
    verbatim: verbatim.toSorted((a, b) => b.weight - a.weight || compareText(a.units[0].key, b.units[0].key)),
    edited: [...shared, ...supported].toSorted((a, b) => strength(b) - strength(a)),
    wordCounts: new Map(units.map(([policy, own]) => [policy, sum(own.map(({ words }) => words.length))])),
  }
}
