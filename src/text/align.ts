import { diffArrays } from 'diff/lib/diff/array.js'

/** A run of words that two texts share; the places count words. */
export interface SharedRun {
  a: number
  b: number
  length: number
}

/**
 * The runs of words that two sequences share, in their order, as the library’s difference aligns them; none when more than `mostEdits` words would have to be changed, because the time
 * grows with the square of it.
 */
export function align(
  a: readonly string[],
  b: readonly string[],
  mostEdits = Infinity,
): SharedRun[] {
  const runs: SharedRun[] = []
  let [atA, atB] = [0, 0]
  const found = diffArrays([...a], [...b], { maxEditLength: mostEdits })
  for (const { added, removed, count } of found ?? []) {
    if (added) atB += count
    else if (removed) atA += count
    else {
      runs.push({ a: atA, b: atB, length: count })
      atA += count
      atB += count
    }
  }
  return runs
}
