import { nearestOf } from './nearest.ts'
import type { Unit } from './unit.ts'

/** How many words that follow one another make a shingle. */
const SHINGLE = 3
/** A shingle that stands in more units is common property and leads to the nearest of them only, so that none is everybody’s candidate. */
const MOST_UNITS = 40
/** How many of a unit’s shingles are looked up: its rarest, which tell most. */
const MOST_SHINGLES = 12
/** With how many others a unit is compared: those that share most of these shingles. */
const MOST_CANDIDATES = 6

function shinglesOf({ words }: Unit): string[] {
  const shingles = new Set<string>()
  for (let index = 0; index + SHINGLE <= words.length; index += 1) {
    shingles.add(words.slice(index, index + SHINGLE).map(({ stem }) => stem).join(' '))
  }
  return [...shingles]
}

/** In which units each shingle stands, by their places in ascending order. */
function toIndex(shingles: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [place, own] of shingles.entries()) {
    for (const shingle of own) {
      const places = index.get(shingle)
      if (places) places.push(place)
      else index.set(shingle, [place])
    }
  }
  return index
}

/**
 * For each unit the others that may share wording with it, as pairs of their places, the smaller first. An inverted index from shingles to units is
 * asked for each unit’s rarest shingles and gives so many units at most, so the work grows with the number of units and not with that of pairs.
 */
export function findCandidates(units: readonly Unit[]): [number, number][] {
  const shingles = units.map(shinglesOf)
  const index = toIndex(shingles)
  const holders = (shingle: string): readonly number[] => index.get(shingle) ?? []
  const pairs = new Set<string>()
  const found: [number, number][] = []
  for (const [place, own] of shingles.entries()) {
    const useful = own.filter((shingle) => holders(shingle).length > 1)
    const rarest = useful.toSorted((a, b) => holders(a).length - holders(b).length).slice(0, MOST_SHINGLES)
    const shared = new Map<number, number>()
    for (const other of rarest.flatMap((shingle) => nearestOf(holders(shingle), place, MOST_UNITS))) if (other !== place) shared.set(other, (shared.get(other) ?? 0) + 1)
    const best = [...shared].toSorted((a, b) => b[1] - a[1] || Math.abs(a[0] - place) - Math.abs(b[0] - place) || a[0] - b[0])
    for (const [other] of best.slice(0, MOST_CANDIDATES)) {
      const pair: [number, number] = place < other ? [place, other] : [other, place]
      if (!pairs.has(pair.join())) found.push(pair)
      pairs.add(pair.join())
    }
  }
  return found
}
