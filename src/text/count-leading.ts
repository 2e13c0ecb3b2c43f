/**
 * How many of the first items fulfil a condition, by halves: none behind the first that does not may
 * fulfil it.
 */
export function countLeading<Item>(
  items: readonly Item[],
  fulfils: (item: Item) => boolean,
): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fulfils(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
