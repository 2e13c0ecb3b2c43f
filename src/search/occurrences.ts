import type { Alternative, Want } from './expand-query.ts'
import { isSameWord } from '../text/stem.ts'
import { isInflected, plainWords } from './words.ts'

/** Where the index has found each word in one policy: places counted in words, from 0. */
export type PolicyHits = ReadonlyMap<string, readonly number[]>

/** A span of a policy’s words that answers a want. */
export interface Occurrence {
  at: number
  length: number
  /** How well it answers: 1 for the very word. */
  weight: number
  /** True when a word merely begins like the one that is wanted. */
  isBeginning: boolean
  /** True when it has what the reader typed, and not merely what the list of everyday words adds. */
  isTyped: boolean
}

/** How much an answer counts that merely begins like the word. */
const beginningWeight = 0.25

/** The index also finds words that merely begin alike, such as “password” for “pass”. */
function weightOf(printed: string, word: string, origin: Alternative['origin']): number {
  const forms = [...plainWords(printed), plainWords(printed).join('')]
  // What the reader has not typed must be the very word: “elected” is not the “election” that “purdah” stands for.
  if (origin === 'also') return forms.some((form) => isInflected(form, word)) ? 1 : 0
  if (forms.some((form) => isSameWord(form, word))) return 1
  return word.length < 3 ? 0 : beginningWeight
}

/** Where words stand side by side, as the place of each; `canShare` tells whether two of them may stand in one place, joined by a hyphen. */
function findSpans(
  [first = '', ...others]: readonly string[],
  hits: PolicyHits,
  canShare: (place: number) => boolean,
): number[][] {
  if (!others.every((word) => hits.has(word))) return []
  const places = others.map((word) => new Set(hits.get(word)))
  return (hits.get(first) ?? []).flatMap((at) => {
    const span = [at]
    for (const own of places) {
      const last = span.at(-1) ?? at
      const next = [last, last + 1, last + 2].find(
        (place) => own.has(place) && (place > last || canShare(place)),
      )
      if (next === undefined) return []
      span.push(next)
    }
    return [span]
  })
}

function lengthOf(span: readonly number[]): number {
  return (span.at(-1) ?? 0) - (span[0] ?? 0) + 1
}

function findTogether(
  { words: wanted, nearness, origin }: Alternative,
  hits: PolicyHits,
  words: readonly string[],
): Occurrence[] {
  return findSpans(wanted, hits, (place) => plainWords(words[place] ?? '').length > 1).flatMap(
    (span) => {
      const least = Math.min(
        ...span.map((place, index) => weightOf(words[place] ?? '', wanted[index] ?? '', origin)),
      )
      return least === 0
        ? []
        : [
            {
              at: span[0] ?? 0,
              length: lengthOf(span),
              weight: least * nearness,
              isBeginning: least < 1,
              isTyped: origin !== 'also',
            },
          ]
    },
  )
}

/** Exactly these words in this order, whatever signs stand between them. */
function findExactly(
  { words: wanted }: Alternative,
  hits: PolicyHits,
  words: readonly string[],
): Occurrence[] {
  return (hits.get(wanted[0] ?? '') ?? []).flatMap((at) => {
    const plain: string[] = []
    let length = 0
    while (
      plain.length < wanted.length + 3 &&
      at + length < words.length &&
      length <= wanted.length
    ) {
      plain.push(...plainWords(words[at + length] ?? ''))
      length += 1
      const from = plain.indexOf(wanted[0] ?? '')
      if (from !== -1 && wanted.every((word, index) => plain[from + index] === word))
        return [{ at, length, weight: 1, isBeginning: false, isTyped: true }]
    }
    return []
  })
}

/** Where a policy answers a want, in the order of its words. */
export function findOccurrences(
  { alternatives }: Want,
  hits: PolicyHits,
  words: readonly string[],
): Occurrence[] {
  const all = alternatives.flatMap((alternative) =>
    (alternative.origin === 'exactly' ? findExactly : findTogether)(alternative, hits, words),
  )
  return all.sort((a, b) => a.at - b.at || b.weight - a.weight)
}

/** Where a policy seems to answer a want, as far as the index tells before the policy is downloaded, in the order of its words. A search in a large handbook asks this of every policy. */
export function expectOccurrences({ alternatives }: Want, hits: PolicyHits): Occurrence[] {
  const found: Occurrence[] = []
  for (const { words, origin, nearness: weight } of alternatives) {
    const add = (at: number, length: number): void => {
      found.push({ at, length, weight, isBeginning: false, isTyped: origin !== 'also' })
    }
    // Of words in quotation marks another test tells whether they can stand side by side.
    if (origin === 'exactly' || words.length === 1) {
      for (const word of words) for (const at of hits.get(word) ?? []) add(at, 1)
    } else {
      for (const span of findSpans(words, hits, () => true)) add(span[0] ?? 0, lengthOf(span))
    }
  }
  return found.sort((a, b) => a.at - b.at)
}
