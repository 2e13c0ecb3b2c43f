import { nearestOf } from './nearest.ts'
import type { Unit } from './unit.ts'

/** A shingle, three words that follow one another, that stands in more units is common property and leads to the nearest of them only, so that none is everybody’s candidate. */
const MOST_UNITS = 40
/** How many of a unit’s shingles are looked up: its rarest, which tell most. */
const MOST_SHINGLES = 12
/** With how many others a unit is compared: those that share most of these shingles, and the rarest of them. */
const MOST_CANDIDATES = 6

/** Makes a function that numbers words, and runs of them: whatever is equal has the same number. */
function makeNumbering(): (key: string | number) => number {
  const numbers = new Map<string | number, number>()
  return (key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

/** More words than any handbook has different ones: two numbers below it make one, without a loss. */
const MOST_NUMBERS = 2 ** 26

/** The shingles of each unit, numbered from 0. Numbers, because strings of three words would have to be made, hashed and kept for every word of the handbook. */
function toShingles(units: readonly Unit[]): number[][] {
  const [numberOfWord, numberOfPair, numberOfShingle] = [
    makeNumbering(),
    makeNumbering(),
    makeNumbering(),
  ]
  return units.map(({ words }) => {
    const shingles = new Set<number>()
    let [first, second] = [-1, -1]
    for (const { stem } of words) {
      const third = numberOfWord(stem)
      if (first >= 0)
        shingles.add(
          numberOfShingle(numberOfPair(first * MOST_NUMBERS + second) * MOST_NUMBERS + third),
        )
      ;[first, second] = [second, third]
    }
    return [...shingles]
  })
}

/** In which units each shingle stands, by their places in ascending order. */
function toIndex(shingles: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const index: number[][] = []
  for (const [place, own] of shingles.entries()) {
    for (const shingle of own) {
      const places = index[shingle]
      if (places) places.push(place)
      else index[shingle] = [place]
    }
  }
  return index
}

/**
 * For each unit the others that may share wording with it, as pairs of their places, the smaller first. An inverted index from shingles to units is
 * asked for each unit’s rarest shingles and gives so many units at most, so the work grows with the number of units and not with that of pairs.
 */
export function findCandidates(units: readonly Unit[]): [number, number][] {
  const shingles = toShingles(units)
  const index = toIndex(shingles)
  const holders = (shingle: number): readonly number[] => index[shingle] ?? []
  const pairs = new Set<number>()
  const found: [number, number][] = []
  for (const [place, own] of shingles.entries()) {
    const useful = own.filter((shingle) => holders(shingle).length > 1)
    const rarest = useful
      .toSorted((a, b) => holders(a).length - holders(b).length)
      .slice(0, MOST_SHINGLES)
    const shared = new Map<number, number>()
    for (const shingle of rarest) {
      const places = holders(shingle)
      for (const other of nearestOf(places, place, MOST_UNITS))
        if (other !== place) shared.set(other, (shared.get(other) ?? 0) + 1 / places.length)
    }
    const best = [...shared].toSorted(
      (a, b) => b[1] - a[1] || Math.abs(a[0] - place) - Math.abs(b[0] - place) || a[0] - b[0],
    )
    for (const [other] of best.slice(0, MOST_CANDIDATES)) {
      const pair: [number, number] = place < other ? [place, other] : [other, place]
      const key = pair[0] * units.length + pair[1]
      if (!pairs.has(key)) found.push(pair)
      pairs.add(key)
    }
  }
  return found
}
