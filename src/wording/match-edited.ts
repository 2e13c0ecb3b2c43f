import {
  isEdited,
  isEditedBeside,
  isEditedTogether,
  isRewritten,
  likenessOf,
  mostLike,
  type WeighedText,
} from './likeness.ts'
import type { PlacePair } from './match-verbatim.ts'
import { nearestOf } from './nearest.ts'
import type { Weigh } from './weights.ts'

/** How many of a sentence’s words are looked up: its rarest, which tell most. */
const MOST_LOOKED_UP = 8
/** A word that stands in more sentences of the other text leads to the nearest of them only. */
const MOST_HOLDERS = 24
/** With so many sentences of the other text, those that have most of its words, a sentence is compared. */
const MOST_CANDIDATES = 6
/** To compare a sentence of 30 words with one of 20 takes 600 steps. When so many are done, the pairs that are left, the least alike, are not compared. */
const MOST_STEPS = 3_000_000
/** Between two candidates that are equally near the one in its place is the better by so much. */
const IN_PLACE = 0.15
/** So many sentences further on or back is beside. */
const NEAR = 3

/** Two places that may hold one sentence, and how much of it they share. */
interface Candidate {
  a: number
  b: number
  similarity: number
}

/** Two texts of which some sentences are matched already. */
export interface HalfMatched {
  a: readonly WeighedText[]
  b: readonly WeighedText[]
  matched: readonly PlacePair[]
  weigh: Weigh
}

function indexOf(
  texts: readonly WeighedText[],
  isFree: (place: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [place, { stems }] of texts.entries()) {
    if (!isFree(place)) continue
    for (const stem of new Set(stems)) {
      const places = index.get(stem)
      if (places) places.push(place)
      else index.set(stem, [place])
    }
  }
  return index
}

/** The sentences of the other text that have most of a sentence’s words; `around` is about where it would stand there. */
function placesLike(
  { stems }: WeighedText,
  around: number,
  index: ReadonlyMap<string, readonly number[]>,
  weigh: Weigh,
): number[] {
  const held = [...new Set(stems)].flatMap((stem) => {
    const places = index.get(stem)
    return places ? [{ stem, places }] : []
  })
  const scores = new Map<number, number>()
  for (const { stem, places } of held
    .toSorted((one, other) => one.places.length - other.places.length)
    .slice(0, MOST_LOOKED_UP)) {
    for (const place of nearestOf(places, around, MOST_HOLDERS))
      scores.set(place, (scores.get(place) ?? 0) + weigh(stem))
  }
  return [...scores]
    .toSorted(
      (one, other) => other[1] - one[1] || Math.abs(one[0] - around) - Math.abs(other[0] - around),
    )
    .slice(0, MOST_CANDIDATES)
    .map(([place]) => place)
}

/**
 * The pairs of sentences without a match that are worth comparing word by word, the most alike first. There are so many for each sentence at most, and their
 * number of words is bounded, whatever the texts are.
 */
export function findComparisons({ a, b, matched, weigh }: HalfMatched): Candidate[] {
  const [takenA, takenB] = [
    new Set(matched.map(([one]) => one)),
    new Set(matched.map(([, other]) => other)),
  ]
  const index = indexOf(b, (place) => !takenB.has(place))
  const candidates = a.flatMap((text, place): Candidate[] =>
    takenA.has(place)
      ? []
      : placesLike(text, Math.round((place * b.length) / a.length), index, weigh).flatMap(
          (other) => {
            const similarity = mostLike(text, b[other] ?? text, weigh)
            return similarity === undefined ? [] : [{ a: place, b: other, similarity }]
          },
        ),
  )
  let steps = 0
  return candidates
    .toSorted(
      (one, other) => other.similarity - one.similarity || one.a - other.a || one.b - other.b,
    )
    .filter(({ a: one, b: other }) => {
      steps += (a[one]?.stems.length ?? 0) * (b[other]?.stems.length ?? 0)
      return steps <= MOST_STEPS
    })
}

/** Tells whether a pair of places lies beside one of these pairs, in both texts. */
function makeIsBeside(pairs: readonly PlacePair[]): (a: number, b: number) => boolean {
  const placeOf = new Map(pairs)
  return (a, b) => {
    for (let step = -NEAR; step <= NEAR; step += 1) {
      const other = placeOf.get(a + step)
      if (other !== undefined && Math.abs(other - b) <= NEAR) return true
    }
    return false
  }
}

/** Of candidates the most alike first, each place once; one that stands beside a match counts for more. */
function choose(candidates: readonly Candidate[], matched: readonly PlacePair[]): PlacePair[] {
  const isBeside = makeIsBeside(matched)
  const scored = candidates.map((candidate) => ({
    ...candidate,
    score: candidate.similarity + (isBeside(candidate.a, candidate.b) ? IN_PLACE : 0),
  }))
  const [takenA, takenB] = [
    new Set(matched.map(([one]) => one)),
    new Set(matched.map(([, other]) => other)),
  ]
  return scored
    .toSorted((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
    .flatMap(({ a, b }): PlacePair[] => {
      if (takenA.has(a) || takenB.has(b)) return []
      takenA.add(a)
      takenB.add(b)
      return [[a, b]]
    })
}

/** Tells whether a pair of places lies directly behind or before another of these pairs, in both texts. */
function makeIsAlongside(pairs: readonly PlacePair[]): (a: number, b: number) => boolean {
  const known = new Set(pairs.map(([a, b]) => `${String(a)} ${String(b)}`))
  return (a, b) => [-1, 1].some((step) => known.has(`${String(a + step)} ${String(b + step)}`))
}

/** Pairs the sentences that were edited: what is enough alike by itself, then what is so beside a match or alongside another that is as much alike. */
export function matchEdited(texts: HalfMatched): PlacePair[] {
  const { a, b, matched, weigh } = texts
  const compared = findComparisons(texts).flatMap((candidate) => {
    const [one, other] = [a[candidate.a], b[candidate.b]]
    if (!one || !other) return []
    const likeness = likenessOf(one, other, weigh)
    return [{ ...candidate, similarity: likeness.similarity, likeness }]
  })
  const edited = choose(
    compared.filter(({ likeness }) => isEdited(likeness)),
    matched,
  )
  const sure = [...matched, ...edited]
  const isBeside = makeIsBeside(sure)
  const possible = compared.filter(({ likeness }) => isEditedTogether(likeness))
  const isAlongside = makeIsAlongside([
    ...edited,
    ...possible.map((each): PlacePair => [each.a, each.b]),
  ])
  const supported = possible.filter(
    (each) =>
      isAlongside(each.a, each.b) || (isEditedBeside(each.likeness) && isBeside(each.a, each.b)),
  )
  return [...edited, ...choose(supported, sure)]
}

function isLike(a: WeighedText, b: WeighedText, weigh: Weigh): boolean {
  return isEditedBeside(likenessOf(a, b, weigh))
}

/** Pairs the single sentences that stand between the same neighbours in both texts, or at the same end of both, where they have something in common. */
export function matchEnclosed({ a, b, matched, weigh }: HalfMatched): PlacePair[] {
  const placeOf = new Map<number, number>([[-1, -1], ...matched])
  const taken = new Set(matched.map(([, other]) => other))
  const isPair = (one: number, other: number): boolean =>
    placeOf.get(one) === other || (one === a.length && other === b.length)
  return [...placeOf].flatMap(([one, other]): PlacePair[] => {
    const [ownText, otherText] = [a[one + 1], b[other + 1]]
    if (
      !ownText ||
      !otherText ||
      placeOf.has(one + 1) ||
      taken.has(other + 1) ||
      !isPair(one + 2, other + 2)
    )
      return []
    // Where no neighbour is the same in both, nothing but their words speaks for a pair.
    const isPairOf = matched.length > 0 ? isRewritten : isLike
    return isPairOf(ownText, otherText, weigh) ? [[one + 1, other + 1]] : []
  })
}
