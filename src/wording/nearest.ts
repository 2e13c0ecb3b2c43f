/** So many of the places nearest to one, itself among them if it is one, from a list in ascending order. */
export function nearestOf(places: readonly number[], place: number, most: number): readonly number[] {
  if (places.length <= most) return places
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(low - most / 2, places.length - most))
  return places.slice(from, from + most)
}
