import { countLeading } from '../text/count-leading.ts'

/** So many of the places nearest to one, itself among them if it is one, from a list in ascending order. */
export function nearestOf(
  places: readonly number[],
  place: number,
  most: number,
): readonly number[] {
  if (places.length <= most) return places
  const before = countLeading(places, (each) => each < place)
  const from = Math.max(0, Math.min(before - most / 2, places.length - most))
  return places.slice(from, from + most)
}
