import { heaviestChain } from './heaviest-chain.ts'
import { USUAL_SENTENCES, weighText } from './likeness.ts'
import { matchEdited, matchEnclosed } from './match-edited.ts'
import { matchVerbatim, type PlacePair } from './match-verbatim.ts'
import { makeWeights } from './weights.ts'
import type { Word } from './words.ts'

/** A sentence, an item or a heading of a text that is laid over another. */
export interface TextUnit {
  words: readonly Word[]
  /** A heading is only ever the same as another heading. */
  isHeading?: boolean
}

/** A unit of one text and the unit of the other that says the same, or nearly so. */
export interface UnitMatch {
  /** Their places in the two texts. */
  a: number
  b: number
  /** True when it does not stand in the same order among the others as it did. */
  isMoved: boolean
}

/** What has fewer words, such as “Introduction”, is not said to have moved: it is struck out here and put in there. */
const LEAST_MOVED = 4

function isHeadingUnit({ isHeading }: TextUnit): boolean {
  return isHeading === true
}

/** Two units with the same key say the same. */
function keyOf(unit: TextUnit): string {
  return `${isHeadingUnit(unit) ? '#' : ''}${unit.words.map(({ form }) => form).join(' ')}`
}

/** The units that are edited: headings among headings, sentences among sentences. */
function editedOf(
  a: readonly TextUnit[],
  b: readonly TextUnit[],
  verbatim: readonly PlacePair[],
): PlacePair[] {
  const weigh = makeWeights(
    [...a, ...b].map(({ words }) => words),
    USUAL_SENTENCES,
  )
  const ofKind = (units: readonly TextUnit[], ofHeadings: boolean) =>
    units.map((unit) => weighText(isHeadingUnit(unit) === ofHeadings ? unit.words : [], weigh))
  const kinds = [false, true].map((ofHeadings) => ({
    a: ofKind(a, ofHeadings),
    b: ofKind(b, ofHeadings),
    weigh,
  }))
  const edited = kinds.flatMap((texts) => matchEdited({ ...texts, matched: verbatim }))
  return [
    ...edited,
    ...kinds.flatMap((texts) => matchEnclosed({ ...texts, matched: [...verbatim, ...edited] })),
  ]
}

/**
 * Lays two texts over each other by what their sentences say and not by number: which sentence of the one is which of the other, unaltered or edited, and
 * which of them have changed their place. What is in no pair is in one text only.
 */
export function alignTexts(a: readonly TextUnit[], b: readonly TextUnit[]): UnitMatch[] {
  const weightOf = (place: number): number => 1 + (a[place]?.words.length ?? 0)
  const verbatim = matchVerbatim(a.map(keyOf), b.map(keyOf), weightOf)
  const pairs = [...verbatim, ...editedOf(a, b, verbatim)].map(([one, other]) => ({
    a: one,
    b: other,
    weight: weightOf(one),
  }))
  const inPlace = heaviestChain(pairs)
  return pairs
    .map((pair) => ({ a: pair.a, b: pair.b, isMoved: !inPlace.has(pair) }))
    .filter(({ a: place, isMoved }) => !isMoved || (a[place]?.words.length ?? 0) >= LEAST_MOVED)
    .toSorted((one, other) => one.a - other.a)
}
