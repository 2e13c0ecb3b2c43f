import type { Want } from './expand-query.ts'
import type { PolicyHits } from './occurrences.ts'

/** What a policy can have of the phrases that stand in quotation marks, as far as the index tells: `none` when it lacks a word of one. */
export type PhraseChance = 'in-order' | 'scattered' | 'none'

/** Words of which the index surely has every place. Others may stand in it glued to a neighbour. */
function isTelling(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word)
}

/** True when places of the words follow one another; between two of them there is room for a sign that stands alone. */
function standInOrder(words: readonly string[], hits: PolicyHits): boolean {
  const telling = words.flatMap((word, index) =>
    isTelling(word) ? [{ index, places: new Set(hits.get(word) ?? []) }] : [],
  )
  const [first, ...others] = telling
  let reached = new Set(first?.places)
  let last = first?.index ?? 0
  for (const { index, places } of others) {
    const steps = Array.from({ length: 2 * (index - last) + 1 }, (_, step) => step)
    reached = new Set(
      [...reached]
        .flatMap((place) => steps.map((step) => place + step))
        .filter((place) => places.has(place)),
    )
    last = index
  }
  return telling.length === 0 || reached.size > 0
}

/** What chance a policy has of holding every phrase, told from the index before anything of the policy is downloaded. */
export function phraseChance(wants: readonly Want[], hits: PolicyHits): PhraseChance {
  const phrases = wants
    .flatMap(({ alternatives }) => alternatives.filter(({ origin }) => origin === 'exactly'))
    .map(({ words }) => words)
  if (phrases.some((words) => words.some((word) => isTelling(word) && !hits.has(word))))
    return 'none'
  return phrases.every((words) => standInOrder(words, hits)) ? 'in-order' : 'scattered'
}
