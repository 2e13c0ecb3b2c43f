import { distance } from 'fastest-levenshtein'

/** How many slips make one word of another, as far as `most` matter; two neighbouring letters that have changed places are one. */
function slips(word: string, other: string, most: number): number {
  const plain = distance(word, other)
  if (plain < 2 || plain > most + 1) return plain
  const swapped = Array.from(
    { length: word.length - 1 },
    (_, index) =>
      `${word.slice(0, index)}${word.charAt(index + 1)}${word.charAt(index)}${word.slice(index + 2)}`,
  )
  return Math.min(plain, ...swapped.map((each) => distance(each, other) + 1))
}

/** The one of the known words that a misspelt word is nearest to, if it is near at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 80) return undefined
  const lower = word.toLowerCase()
  const near = known
    .map((candidate) => ({ candidate, most: Math.max(1, Math.floor(candidate.length / 3)) }))
    .map(({ candidate, most }) => ({
      candidate,
      most,
      far: slips(lower, candidate.toLowerCase(), most),
    }))
    .filter(({ far, most }) => far <= most)
  return near.toSorted((a, b) => a.far - b.far)[0]?.candidate
}

/** “Did you mean `x`?”, or what to do when nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known)
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`
}
