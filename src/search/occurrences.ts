import type { Alternative, Want } from './expand-query.ts'
import { isInflected, isSameWord, plainWords } from './words.ts'

/** Where the index has found each word in one policy: places counted in words, from 0. */
export type PolicyHits = ReadonlyMap<string, readonly number[]>

/** A stretch of a policy’s words that answers a want. */
export interface Occurrence {
  at: number
  length: number
  /** How well it answers: 1 for the very word. */
  weight: number
  /** True when a word merely begins like the one that is wanted. */
  isBeginning: boolean
}

/** How much an answer counts that merely begins like the word. */
const beginningWeight = 0.25

/** The index also finds words that merely begin alike, such as “password” for “pass”. */
function weightOf(printed: string, word: string, origin: Alternative['origin']): number {
  const forms = [...plainWords(printed), plainWords(printed).join('')]
  // What the reader has not typed must be the very word: “elected” is not the “election” that “purdah” stands for.
  if (origin === 'also') return forms.some((form) => form === word || isInflected(form, word)) ? 1 : 0
  if (forms.some((form) => isSameWord(form, word))) return 1
  return word.length < 3 ? 0 : beginningWeight
}

function findTogether({ words: [first = '', ...others], nearness, origin }: Alternative, hits: PolicyHits, words: readonly string[]): Occurrence[] {
  const places = others.map((word) => new Set(hits.get(word) ?? []))
  return (hits.get(first) ?? []).flatMap((at) => {
    const pieces = [weightOf(words[at] ?? '', first, origin)]
    let last = at
    for (const [index, word] of others.entries()) {
      const next = [last, last + 1, last + 2].find((place) => places[index]?.has(place) === true && (place > last || plainWords(words[place] ?? '').length > 1))
      if (next === undefined) return []
      last = next
      pieces.push(weightOf(words[next] ?? '', word, origin))
    }
    const weight = Math.min(...pieces) * nearness
    return weight === 0 ? [] : [{ at, length: last - at + 1, weight, isBeginning: Math.min(...pieces) < 1 }]
  })
}

/** Exactly these words in this order, whatever signs stand between them. */
function findExactly({ words: wanted }: Alternative, hits: PolicyHits, words: readonly string[]): Occurrence[] {
  return (hits.get(wanted[0] ?? '') ?? []).flatMap((at) => {
    const plain: string[] = []
    let length = 0
    while (plain.length < wanted.length + 3 && at + length < words.length && length <= wanted.length) {
      plain.push(...plainWords(words[at + length] ?? ''))
      length += 1
      const from = plain.indexOf(wanted[0] ?? '')
      if (from !== -1 && wanted.every((word, index) => plain[from + index] === word)) return [{ at, length, weight: 1, isBeginning: false }]
    }
    return []
  })
}

/** Where a policy answers a want, in the order of its words. */
export function findOccurrences({ alternatives }: Want, hits: PolicyHits, words: readonly string[]): Occurrence[] {
  const all = alternatives.flatMap((alternative) => (alternative.origin === 'exactly' ? findExactly : findTogether)(alternative, hits, words))
  return all.sort((a, b) => a.at - b.at || b.weight - a.weight)
}
