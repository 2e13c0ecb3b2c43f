import { align, type SharedRun } from '../text/align.ts'
import type { Weigh } from './weights.ts'

/** A sentence as its words are compared: their stems, and the information in all of them. */
export interface WeighedText {
  stems: readonly string[]
  weight: number
}

/** What two sentences share. */
export interface Likeness {
  /** In words of each; a single shared word does not count. */
  runs: readonly SharedRun[]
  /** How much of both they share, from 0 to 1, by weight. */
  similarity: number
  /** The same of the shorter one. */
  containment: number
  /** The information in what they share. */
  weight: number
}

/** A shared run counts from this many words on. */
const LEAST_RUN = 2

/** The least that two sentences must share: how much of both, in how many words, how many of them in one run, and how much information that is. */
interface Measure {
  similarity: number
  words: number
  run: number
  weight: number
}

/** What makes two sentences one that was edited. */
const edited: Measure = { similarity: 0.5, words: 5, run: LEAST_RUN, weight: 14 }
/** The same where the one is nearly all of the other, only longer: how much of the shorter one they share. */
const contained = { ...edited, similarity: 0.75 }
/** What makes one borrowed from another policy even where the rest was written anew: a run of words. Within a policy the run must be longer. */
const borrowed: Measure = { similarity: 0.36, words: 5, run: 5, weight: 20 }
const repeated: Measure = { similarity: 0.42, words: 7, run: 7, weight: 28 }
/** What is enough beside a pair that is shared: texts are borrowed in blocks. */
const beside: Measure = { similarity: 0.36, words: 7, run: 3, weight: 16 }

/** The measures are for so many sentences or more: {@link makeWeights} takes this number. */
export const USUAL_SENTENCES = 500

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Weighs the words of a sentence. */
export function weighText(words: readonly { stem: string }[], weigh: Weigh): WeighedText {
  const stems = words.map(({ stem }) => stem)
  return { stems, weight: sum(stems.map(weigh)) }
}

function toLikeness(
  a: WeighedText,
  b: WeighedText,
  runs: readonly SharedRun[],
  weight: number,
): Likeness {
  return {
    runs,
    weight,
    similarity: (2 * weight) / (a.weight + b.weight),
    containment: weight / Math.min(a.weight, b.weight),
  }
}

/** Aligns two sentences word by word. */
export function likenessOf(a: WeighedText, b: WeighedText, weigh: Weigh): Likeness {
  const runs = align(a.stems, b.stems).filter(({ length }) => length >= LEAST_RUN)
  return toLikeness(
    a,
    b,
    runs,
    sum(runs.flatMap((run) => a.stems.slice(run.a, run.a + run.length).map(weigh))),
  )
}

function reaches({ runs, weight }: Likeness, share: number, least: Measure): boolean {
  const lengths = runs.map(({ length }) => length)
  return (
    share >= least.similarity &&
    weight >= least.weight &&
    sum(lengths) >= least.words &&
    Math.max(...lengths) >= least.run
  )
}

/** True when the one of two sentences was edited into the other: of different policies, or both of one. */
export function isEdited(likeness: Likeness, where: 'between' | 'within'): boolean {
  const { similarity, containment } = likeness
  return (
    reaches(likeness, similarity, edited) ||
    reaches(likeness, containment, contained) ||
    reaches(likeness, similarity, where === 'between' ? borrowed : repeated)
  )
}

/** True when two sentences share enough to be one that was edited, given that what stands beside them is shared. */
export function isEditedBeside(likeness: Likeness): boolean {
  return reaches(likeness, likeness.similarity, beside)
}

/** What two sentences share whatever the order of their words: the most that {@link likenessOf} can find, in time that grows with their lengths only. */
function withoutOrder(a: WeighedText, b: WeighedText, weigh: Weigh): Likeness {
  const counts = new Map<string, number>()
  for (const stem of b.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  let weight = 0
  for (const stem of a.stems) {
    const left = counts.get(stem) ?? 0
    if (left > 0) weight += weigh(stem)
    counts.set(stem, left - 1)
  }
  return toLikeness(a, b, [], weight)
}

/** The most that {@link likenessOf} can find two sentences to have in common, from 0 to 1; undefined when that is not enough for them to be one that was edited. */
export function mostLike(a: WeighedText, b: WeighedText, weigh: Weigh): number | undefined {
  const { similarity, containment } = withoutOrder(a, b, weigh)
  return similarity >= beside.similarity || containment >= contained.similarity
    ? similarity
    : undefined
}

/** So much of both is enough where what stands before and behind two sentences is the same: the one was put in the place of the other. */
const ENCLOSED = 0.3

/** True when two sentences share enough to be one that was rewritten, given that their neighbours on both sides are matched. */
export function isRewritten(a: WeighedText, b: WeighedText, weigh: Weigh): boolean {
  return withoutOrder(a, b, weigh).similarity >= ENCLOSED
}
