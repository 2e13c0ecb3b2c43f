import { distance } from 'fastest-levenshtein'

/** Puts words in backticks and joins them: “`a`, `b` or `c`”. At most twelve are named. */
export function listOf(words: readonly string[]): string {
  const shown = words.slice(0, 12).map((word) => `\`${word}\``)
  if (words.length > 12) return `${shown.join(', ')} …`
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`
}

/** The one of the known words that a misspelt word is nearest to, if it is near at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 80) return undefined
  const lower = word.toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far)
  const [best] = ranked
  return best !== undefined && best.far <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
}

/** “Did you mean `x`?”, or what to do when nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known)
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`
}

/** A slug made of any words: “The Risks!” → `the-risks`. Empty when nothing usable is in them. */
export function toSlug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
