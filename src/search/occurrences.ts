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
  /** True when it has what the reader typed, and not merely what the list of everyday words adds. */
  isTyped: boolean
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

/** Where words stand side by side, as the place of each; `canShare` tells whether two of them may stand in one place, joined by a hyphen. */
function findStretches([first = '', ...others]: readonly string[], hits: PolicyHits, canShare: (place: number) => boolean): number[][] {
  if (!others.every((word) => hits.has(word))) return []
  const places = others.map((word) => new Set(hits.get(word)))
  return (hits.get(first) ?? []).flatMap((at) => {
    const stretch = [at]
    for (const own of places) {
      const last = stretch.at(-1) ?? at
      const next = [last, last + 1, last + 2].find((place) => own.has(place) && (place > last || canShare(place)))
      if (next === undefined) return []
      stretch.push(next)
    }
    return [stretch]
  })
}

function lengthOf(stretch: readonly number[]): number {
  return (stretch.at(-1) ?? 0) - (stretch[0] ?? 0) + 1
}

function findTogether({ words: wanted, nearness, origin }: Alternative, hits: PolicyHits, words: readonly string[]): Occurrence[] {
  return findStretches(wanted, hits, (place) => plainWords(words[place] ?? '').length > 1).flatMap((stretch) => {
    const least = Math.min(...stretch.map((place, index) => weightOf(words[place] ?? '', wanted[index] ?? '', origin)))
    return least === 0 ? [] : [{ at: stretch[0] ?? 0, length: lengthOf(stretch), weight: least * nearness, isBeginning: least < 1, isTyped: origin !== 'also' }]
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
      if (from !== -1 && wanted.every((word, index) => plain[from + index] === word)) return [{ at, length, weight: 1, isBeginning: false, isTyped: true }]
    }
    return []
  })
}

/** Where a policy answers a want, in the order of its words. */
export function findOccurrences({ alternatives }: Want, hits: PolicyHits, words: readonly string[]): Occurrence[] {
  const all = alternatives.flatMap((alternative) => (alternative.origin === 'exactly' ? findExactly : findTogether)(alternative, hits, words))
  return all.sort((a, b) => a.at - b.at || b.weight - a.weight)
}

/** Where a policy seems to answer a want, as far as the index tells before the policy is downloaded. */
export function expectOccurrences({ alternatives }: Want, hits: PolicyHits): Occurrence[] {
  return alternatives.flatMap(({ words, origin, nearness: weight }) => {
    const isTyped = origin !== 'also'
    // Of words in quotation marks another test tells whether they can stand side by side.
    if (origin === 'exactly' || words.length === 1) return words.flatMap((word) => (hits.get(word) ?? []).map((at) => ({ at, length: 1, weight, isBeginning: false, isTyped })))
    return findStretches(words, hits, () => true).map((stretch) => ({ at: stretch[0] ?? 0, length: lengthOf(stretch), weight, isBeginning: false, isTyped }))
  })
}

/** The places that hold what was typed. */
function typedPlaces(own: readonly Occurrence[]): Set<number> {
  const places = new Set<number>()
  for (const { at, length, isTyped } of own) {
    if (isTyped) for (let place = at; place < at + length; place += 1) places.add(place)
  }
  return places
}

/** True when every word of an occurrence is one that another want asks for in so many words. */
function isTaken({ at, length }: Occurrence, others: readonly ReadonlySet<number>[]): boolean {
  for (let place = at; place < at + length; place += 1) {
    if (others.every((places) => !places.has(place))) return false
  }
  return true
}

/**
 * One place in a text answers one want: leaves out of what merely stands for a want that which another want asks for in so many words. Without this “friend”,
 * which the list has for “friend request”, would answer “request” too. Takes and gives back the occurrences of each want.
 */
export function withoutTaken(found: readonly (readonly Occurrence[])[]): readonly (readonly Occurrence[])[] {
  if (found.every((own) => own.every(({ isTyped }) => isTyped))) return found
  const typed = found.map(typedPlaces)
  return found.map((own, want) => {
    const others = typed.filter((_, other) => other !== want)
    return own.filter((each) => each.isTyped || !isTaken(each, others))
  })
}
