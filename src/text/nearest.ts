import { slips } from './slips.ts'

/** The one of the known words that a misspelt word is nearest to, if it is near at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 80) return undefined
  const lower = word.toLowerCase()
  const near = known
    .map((candidate) => ({ candidate, most: Math.max(1, Math.floor(candidate.length / 3)) }))
    .map(({ candidate, most }) => ({
      candidate,
      most,
      far: slips(lower, candidate.toLowerCase()),
    }))
    .filter(({ far, most }) => far <= most)
  return near.toSorted((a, b) => a.far - b.far)[0]?.candidate
}

/** “Did you mean `x`?”, or what to do when nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known)
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`
}
