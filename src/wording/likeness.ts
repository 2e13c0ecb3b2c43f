import { align, type SharedRun } from '../text/align.ts'
import type { Weigh } from './weights.ts'
import type { Word } from './words.ts'

/** A sentence as its words are compared: their stems, and the information in all of them. */
export interface WeighedText {
  stems: readonly string[]
  weight: number
}

/** What two sentences share. */
export interface Likeness {
  /** In words of each, in their order. */
  runs: readonly SharedRun[]
  /** How much of both they share whatever the order of their words, from 0 to 1, by weight. */
  similarity: number
  /** How much of both they share in one order. */
  inOrder: number
  /** The same of the shorter one. */
  containment: number
  /** The information in what they share in one order. */
  weight: number
  /** The information in the words with which both begin. */
  opening: number
}

/** The least that two sentences must share: how much of them, in how many words, how many of these in one run, and how much information that is. */
interface Measure {
  share: number
  words: number
  run: number
  weight: number
}

/** What makes two sentences one that was edited: of both, whatever was put in another place. */
const edited: Measure = { share: 0.5, words: 5, run: 2, weight: 14 }
/** The least of it that stands in one order: the words of a matter in another order are another sentence. */
const IN_ORDER = 0.4
/** The same where the one is nearly all of the other, only longer: of the shorter one. */
const contained: Measure = { share: 0.75, words: 5, run: 3, weight: 14 }
/** What makes one even where the rest was written anew: a long run of words. */
const borrowed: Measure = { share: 0.42, words: 7, run: 7, weight: 28 }
/** What makes a short one: it begins in the same words, which are half of it. */
const begun: Measure = { share: 0.5, words: 6, run: 5, weight: 10 }
/** What is enough beside a pair that is shared: texts are borrowed in blocks. */
const beside: Measure = { share: 0.35, words: 7, run: 2, weight: 16 }
/** What is enough for two neighbours whose counterparts are neighbours too. */
const together: Measure = { ...beside, share: 0.28 }

/** The measures are for so many sentences or more: {@link makeWeights} takes this number. */
export const USUAL_SENTENCES = 500

/** Where fewer words are no aside, all of them count. */
const LEAST_WORDS = 3

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Weighs the words of a sentence, but for asides. */
export function weighText(
  words: readonly Pick<Word, 'stem' | 'isAside'>[],
  weigh: Weigh,
): WeighedText {
  const own = words.filter(({ isAside }) => isAside !== true)
  const stems = (own.length < LEAST_WORDS ? words : own).map(({ stem }) => stem)
  return { stems, weight: sum(stems.map(weigh)) }
}

/** How much of two sentences a weight is. */
function shareOf(weight: number, a: WeighedText, b: WeighedText): number {
  return (2 * weight) / (a.weight + b.weight)
}

/** The information in what two sentences share whatever the order of their words: the most that {@link likenessOf} can find, in time that grows with their lengths only. */
function weightWithoutOrder(a: WeighedText, b: WeighedText, weigh: Weigh): number {
  const counts = new Map<string, number>()
  for (const stem of b.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  let weight = 0
  for (const stem of a.stems) {
    const left = counts.get(stem) ?? 0
    if (left > 0) weight += weigh(stem)
    counts.set(stem, left - 1)
  }
  return weight
}

/** Aligns two sentences word by word. */
export function likenessOf(a: WeighedText, b: WeighedText, weigh: Weigh): Likeness {
  const runs = align(a.stems, b.stems)
  const weightOf = (run: SharedRun): number =>
    sum(a.stems.slice(run.a, run.a + run.length).map(weigh))
  const weight = sum(runs.map(weightOf))
  const [first] = runs
  return {
    runs,
    weight,
    similarity: shareOf(weightWithoutOrder(a, b, weigh), a, b),
    inOrder: shareOf(weight, a, b),
    containment: weight / Math.min(a.weight, b.weight),
    opening: first?.a === 0 && first.b === 0 && first.length >= begun.run ? weightOf(first) : 0,
  }
}

function reaches({ runs }: Likeness, share: number, weight: number, least: Measure): boolean {
  const lengths = runs.map(({ length }) => length)
  return (
    share >= least.share &&
    weight >= least.weight &&
    sum(lengths) >= least.words &&
    Math.max(...lengths) >= least.run
  )
}

/** True when the one of two sentences was edited into the other. */
export function isEdited(likeness: Likeness): boolean {
  const { similarity, inOrder, containment, weight, opening } = likeness
  return (
    (inOrder >= IN_ORDER && reaches(likeness, similarity, weight, edited)) ||
    reaches(likeness, containment, weight, contained) ||
    reaches(likeness, inOrder, weight, borrowed) ||
    reaches(likeness, containment, opening, begun)
  )
}

/** True when two sentences share enough to be one that was edited, given that what stands beside them is shared. */
export function isEditedBeside(likeness: Likeness): boolean {
  return reaches(likeness, likeness.inOrder, likeness.weight, beside)
}

/** True when two sentences share enough to be one that was edited, given that two neighbours on the same side do. */
export function isEditedTogether(likeness: Likeness): boolean {
  return reaches(likeness, likeness.inOrder, likeness.weight, together)
}

/** The most that {@link likenessOf} can find two sentences to have in common, from 0 to 1; undefined when that is not enough for them to be one that was edited. */
export function mostLike(a: WeighedText, b: WeighedText, weigh: Weigh): number | undefined {
  const weight = weightWithoutOrder(a, b, weigh)
  const similarity = shareOf(weight, a, b)
  const containment = weight / Math.min(a.weight, b.weight)
  return similarity >= together.share || containment >= begun.share ? similarity : undefined
}

/** So much of both is enough where what stands before and behind two sentences is the same: the one was put in the place of the other. */
const ENCLOSED = 0.3

/** True when two sentences share enough to be one that was rewritten, given that their neighbours on both sides are matched. */
export function isRewritten(a: WeighedText, b: WeighedText, weigh: Weigh): boolean {
  return shareOf(weightWithoutOrder(a, b, weigh), a, b) >= ENCLOSED
}
