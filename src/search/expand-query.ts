import type { Query } from './parse-query.ts'
import { isInflected, plainWords } from './words.ts'

/** An entry of the list of everyday words. */
export interface SynonymEntry {
  words: readonly string[]
  means: readonly string[]
}

/** One way to find what a reader means: words that stand beside one another. */
export interface Alternative {
  /** Plain words. */
  words: readonly string[]
  /** `typed`, or `exactly` when in quotation marks, or `also` when only the list of everyday words leads to it. */
  origin: 'typed' | 'exactly' | 'also'
  /** As it is said to the reader. */
  label: string
}

/** One thing that a reader asks for: any of its alternatives will do. */
export interface Want {
  alternatives: readonly Alternative[]
}

function matchesAt(words: readonly string[], at: number, entry: readonly string[]): boolean {
  return entry.length > 0 && entry.every((word, index) => {
    const typed = words[at + index]
    return typed !== undefined && isInflected(typed, word)
  })
}

/** The alternatives that the list has for the words at a place, and how many of the words they stand for. */
function meansAt(words: readonly string[], at: number, synonyms: readonly SynonymEntry[]): { length: number, means: readonly string[] } {
  const found = synonyms.flatMap(({ words: everyday, means }) => everyday.map(plainWords).filter((entry) => matchesAt(words, at, entry)).map(({ length }) => ({ length, means })))
  const length = Math.max(0, ...found.map((each) => each.length))
  return { length, means: [...new Set(found.filter((each) => each.length === length).flatMap((each) => each.means))] }
}

/**
 * Everything that a reader asks for, with what the list of everyday words adds. Where several words have one meaning, such as “election period”,
 * each of them is satisfied by it.
 */
export function expandQuery({ words, phrases }: Query, synonyms: readonly SynonymEntry[]): Want[] {
  const wants: Want[] = phrases.map((phrase) => ({ alternatives: [{ words: plainWords(phrase), origin: 'exactly', label: phrase }] }))
  for (let at = 0; at < words.length;) {
    const { length, means } = meansAt(words, at, synonyms)
    const typed = words.slice(at, at + Math.max(1, length))
    const also = means.map((label): Alternative => ({ words: plainWords(label), origin: 'also', label })).filter((each) => each.words.length > 0)
    wants.push(...typed.map((word): Want => ({ alternatives: [{ words: [word], origin: 'typed', label: word }, ...also] })))
    at += typed.length
  }
  return wants
}

/** What was looked for besides the words that were typed. */
export function listAlso(wants: readonly Want[]): string[] {
  return [...new Set(wants.flatMap(({ alternatives }) => alternatives.filter(({ origin }) => origin === 'also').map(({ label }) => label)))]
}

/** Every word that the index must be asked for. */
export function wordsOf(wants: readonly Want[]): string[] {
  return [...new Set(wants.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.words)))]
}
