import { align } from './align.ts'
import { heaviestChain } from './heaviest-chain.ts'
import { makeWeights, type Weigh } from './weights.ts'
import type { Word } from './words.ts'

/** A sentence, an item or a heading of a text that is laid over another. */
export interface TextUnit {
  words: readonly Word[]
}

/** A unit of one text and the unit of the other that says the same, or nearly so. */
export interface UnitMatch {
  /** Their places in the two texts. */
  a: number
  b: number
  /** True when it does not stand in the same order among the others as it did. */
  isMoved: boolean
}

/** Two units are one that was edited when they share so much of both, or so much of the shorter one and still enough of both, by the weight of their words. */
const least = { similarity: 0.45, containment: 0.8, similarityOfLonger: 0.33, sharedWords: 4 }
/** With so many of the other text’s units, those that have most of its words, a unit is compared word by word. */
const MOST_CANDIDATES = 6
/** Between two candidates that are equally near the one in its place is the better by so much. */
const IN_PLACE = 0.15
/** What has fewer words, such as “Introduction”, is not said to have moved: it is struck out here and put in there. */
const LEAST_MOVED = 4

interface Weighed {
  forms: readonly string[]
  weight: number
}

function weigh({ words }: TextUnit, weightOf: Weigh): Weighed {
  const forms = words.map(({ form }) => form)
  return { forms, weight: forms.reduce((sum, form) => sum + weightOf(form), 0) }
}

/** How near two units are, from 0 to 1; undefined when they are different sentences. */
function similarityOf(a: Weighed, b: Weighed, weightOf: Weigh): number | undefined {
  const shared = align(a.forms, b.forms).flatMap((run) => a.forms.slice(run.a, run.a + run.length))
  const weight = shared.reduce((sum, form) => sum + weightOf(form), 0)
  const similarity = 2 * weight / (a.weight + b.weight)
  if (a.forms.join(' ') === b.forms.join(' ')) return 1
  if (shared.length < least.sharedWords) return undefined
  const isContained = similarity >= least.similarityOfLonger && weight / Math.min(a.weight, b.weight) >= least.containment
  return similarity >= least.similarity || isContained ? similarity : undefined
}

/** For a unit the places of those that have most of its words, by an index from words to places. */
function candidatesFor(unit: Weighed, index: ReadonlyMap<string, readonly number[]>, weightOf: Weigh): number[] {
  const scores = new Map<number, number>()
  for (const form of new Set(unit.forms)) for (const place of index.get(form) ?? []) scores.set(place, (scores.get(place) ?? 0) + weightOf(form))
  return [...scores].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST_CANDIDATES).map(([place]) => place)
}

/** For each place of the first text the last match in front of it, as the place in the second. */
function placesBefore(length: number, matched: ReadonlyMap<number, number>): number[] {
  let before = -1
  return Array.from({ length }, (_, place) => {
    before = matched.get(place) ?? before
    return before
  })
}

interface Scored {
  a: number
  b: number
  score: number
}

/** The edited units: of all pairs that are near enough the nearest first, each unit once. */
function matchEdited(a: readonly Weighed[], b: readonly Weighed[], verbatim: ReadonlyMap<number, number>, weightOf: Weigh): [number, number][] {
  const taken = new Set(verbatim.values())
  const index = new Map<string, number[]>()
  for (const [place, { forms }] of b.entries()) {
    if (taken.has(place)) continue
    for (const form of new Set(forms)) {
      const places = index.get(form)
      if (places) places.push(place)
      else index.set(form, [place])
    }
  }
  const before = placesBefore(a.length, verbatim)
  const sorted = [...taken].toSorted((one, other) => one - other)
  const scored = a.flatMap((unit, place): Scored[] => {
    if (verbatim.has(place)) return []
    const from = before[place] ?? -1
    const to = sorted.find((other) => other > from) ?? b.length
    return candidatesFor(unit, index, weightOf).flatMap((other): Scored[] => {
      const similarity = similarityOf(unit, b[other] ?? unit, weightOf)
      return similarity === undefined ? [] : [{ a: place, b: other, score: similarity + (other > from && other < to ? IN_PLACE : 0) }]
    })
  })
  const pairs = new Map<number, number>()
  for (const { a: one, b: other } of scored.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return [...pairs]
}

/**
 * Lays two texts over each other by what their sentences say and not by number: which sentence of the one is which of the other, unaltered or edited, and
 * which of them have changed their place. What is in no pair is in one text only. Two texts of one unit each are always a pair.
 */
export function alignTexts(a: readonly TextUnit[], b: readonly TextUnit[]): UnitMatch[] {
  if (a.length === 1 && b.length === 1) return [{ a: 0, b: 0, isMoved: false }]
  const weightOf = makeWeights([...a, ...b].map(({ words }) => words))
  const [weighedA, weighedB] = [a.map((unit) => weigh(unit, weightOf)), b.map((unit) => weigh(unit, weightOf))]
  const keys = (units: readonly Weighed[]): string[] => units.map(({ forms }) => forms.join(' '))
  const verbatim = new Map(align(keys(weighedA), keys(weighedB)).flatMap((run) => Array.from({ length: run.length }, (_, step): [number, number] => [run.a + step, run.b + step])))
  const pairs = [...verbatim, ...matchEdited(weighedA, weighedB, verbatim, weightOf)].map(([one, other]) => ({ a: one, b: other, weight: 1 + (weighedA[one]?.weight ?? 0) }))
  const inPlace = heaviestChain(pairs)
  return pairs.map((pair) => ({ a: pair.a, b: pair.b, isMoved: !inPlace.has(pair) }))
    .filter(({ a: place, isMoved }) => !isMoved || (a[place]?.words.length ?? 0) >= LEAST_MOVED)
    .toSorted((one, other) => one.a - other.a)
}
