import { heaviestChain } from './heaviest-chain.ts'

/** A pair of places: in the first text and in the second. */
export type PlacePair = readonly [a: number, b: number]

/** Of a sentence with more copies in both texts than this makes pairs, only the copies that are equally far from the beginning, or from the end, are tried. */
const MOST_TRIED = 36

function placesOf(keys: readonly string[]): Map<string, number[]> {
  return Map.groupBy(keys.keys(), (place) => keys[place] ?? '')
}

/** Which copies of a sentence can be the same one, as pairs. */
function pairsOf(own: readonly number[], others: readonly number[]): PlacePair[] {
  if (own.length * others.length <= MOST_TRIED)
    return own.flatMap((a) => others.map((b): PlacePair => [a, b]))
  const few = Math.min(own.length, others.length)
  const along = (ownFrom: number, otherFrom: number): PlacePair[] =>
    Array.from({ length: few }, (_, step): PlacePair => [
      own[ownFrom + step] ?? 0,
      others[otherFrom + step] ?? 0,
    ])
  return [
    ...along(0, 0),
    ...(own.length === others.length ? [] : along(own.length - few, others.length - few)),
  ]
}

/**
 * Pairs the sentences of two texts that have the same key: those that keep their order first, of which there can be no heavier set, then what copies are left
 * over, in their order. Only keys of both texts are looked at, so the work grows with what the texts share and not with the product of their lengths.
 */
export function matchVerbatim(
  a: readonly string[],
  b: readonly string[],
  weightOf: (place: number) => number,
): PlacePair[] {
  const [placesA, placesB] = [placesOf(a), placesOf(b)]
  const common = [...placesA].flatMap(([key, own]) => {
    const others = placesB.get(key)
    return others ? [{ own, others }] : []
  })
  const possible = common
    .flatMap(({ own, others }) => pairsOf(own, others))
    .map(([one, other]) => ({ a: one, b: other, weight: weightOf(one) }))
  const inOrder = [...heaviestChain(possible)].map(({ a: one, b: other }): PlacePair => [
    one,
    other,
  ])
  const [takenA, takenB] = [
    new Set(inOrder.map(([one]) => one)),
    new Set(inOrder.map(([, other]) => other)),
  ]
  const left = common.flatMap(({ own, others }) => {
    const [restA, restB] = [
      own.filter((place) => !takenA.has(place)),
      others.filter((place) => !takenB.has(place)),
    ]
    return restA.slice(0, restB.length).map((place, index): PlacePair => [place, restB[index] ?? 0])
  })
  return [...inOrder, ...left]
}
