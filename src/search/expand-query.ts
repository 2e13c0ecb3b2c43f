import { councilsNamed, type NamedCouncil } from './citation-query.ts'
import type { Query } from './parse-query.ts'
import { isInflected, isSmall, plainWords } from './words.ts'

/** An entry of the list of everyday words. */
export interface SynonymEntry {
  words: readonly string[]
  means: readonly string[]
}

/** What helps to understand a query. */
export interface QueryKnowledge {
  synonyms: readonly SynonymEntry[]
  councils: readonly NamedCouncil[]
}

/** One way to find what a reader means: words that stand beside one another. */
export interface Alternative {
  /** Plain words. */
  words: readonly string[]
  /** `typed`, or `exactly` when in quotation marks, or `also` when only the list of everyday words leads to it. */
  origin: 'typed' | 'exactly' | 'also'
  /** How near it comes to what was typed: 1 for just that. */
  nearness: number
  /** As it is said to the reader. */
  label: string
}

/** One thing that a reader asks for; each of its alternatives answers it. */
export interface Want {
  alternatives: readonly Alternative[]
  /** The ids of councils that the word names: all that they say answers it. */
  councils: readonly string[]
}

function matchesAt(words: readonly string[], at: number, entry: readonly string[]): boolean {
  return (
    entry.length > 0 &&
    entry.every((word, index) => {
      const typed = words[at + index]
      return typed !== undefined && isInflected(typed, word)
    })
  )
}

/** True when words stand side by side among all that was typed. */
function standsIn(all: readonly string[], entry: readonly string[]): boolean {
  return all.some((_, at) => matchesAt(all, at, entry))
}

/**
 * The alternatives that the list has for the words at a place, and how many of the words they stand for. Small words are passed over in a query, but those of “log in” must have
 * been typed: “log” alone says something else.
 */
function meansAt(
  words: readonly string[],
  at: number,
  all: readonly string[],
  synonyms: readonly SynonymEntry[],
): { length: number; means: readonly string[] } {
  const found = synonyms.flatMap(({ words: everyday, means }) =>
    everyday.map(plainWords).flatMap((entry) => {
      const known = entry.filter((word) => !isSmall(word))
      return matchesAt(words, at, known) && standsIn(all, entry)
        ? [{ length: known.length, means }]
        : []
    }),
  )
  const length = Math.max(0, ...found.map((each) => each.length))
  return {
    length,
    means: [
      ...new Set(found.filter((each) => each.length === length).flatMap((each) => each.means)),
    ],
  }
}

/** The nearest meaning stands first in the list, and counts a little more than the others. */
function nearnessOf(index: number): number {
  return Math.max(0.6, 0.85 - 0.05 * index)
}

/**
 * How many different words the index is asked for where everyday words stand for others: each of them can cost the reader a part of the index. What was typed
 * is always looked for.
 */
const mostWords = 6

function ofOrigin(wants: readonly Want[], isAlso: boolean): Alternative[] {
  return wants.flatMap(({ alternatives }) =>
    alternatives.filter(({ origin }) => (origin === 'also') === isAlso),
  )
}

/**
 * Leaves out what everyday words stand for where the reader has typed just that: one place in a text answers one want. Without this “friend”, which the list has for
 * “friend request”, would answer “request” too.
 */
function withoutTyped(wants: readonly Want[]): Want[] {
  const typed = ofOrigin(wants, false).flatMap(({ words }) => words)
  const isTyped = ({ words }: Alternative): boolean =>
    words.every((word) => typed.some((other) => isInflected(other, word)))
  return wants.map((want) => ({
    ...want,
    alternatives: want.alternatives.filter((each) => each.origin !== 'also' || !isTyped(each)),
  }))
}

/** Leaves out the farthest of what everyday words stand for, where they stand for much. */
function withinLimit(wants: readonly Want[]): Want[] {
  const words = new Set(ofOrigin(wants, false).flatMap((alternative) => alternative.words))
  const kept = new Set<string>()
  for (const { label, words: own } of ofOrigin(wants, true).toSorted(
    (a, b) => b.nearness - a.nearness,
  )) {
    if (words.union(new Set(own)).size > mostWords) continue
    kept.add(label)
    for (const word of own) words.add(word)
  }
  return wants.map((want) => ({
    ...want,
    alternatives: want.alternatives.filter(
      ({ origin, label }) => origin !== 'also' || kept.has(label),
    ),
  }))
}

/** Parts what stands for several wants among them, so that it is never worth more than what it says: “dismissal” answers each word of “gross misconduct” by half. */
function parted(wants: readonly Want[]): Want[] {
  const labels = ofOrigin(wants, true).map(({ label }) => label)
  const part = (each: Alternative): Alternative => ({
    ...each,
    nearness:
      each.nearness *
      Math.min(1, each.words.length / labels.filter((label) => label === each.label).length),
  })
  return wants.map((want) => ({
    ...want,
    alternatives: want.alternatives.map((each) => (each.origin === 'also' ? part(each) : each)),
  }))
}

/**
 * Everything that a reader asks for, with what the list of everyday words adds. Where several words have one meaning, such as “election period”,
 * each of them is answered by its part of it.
 */
export function expandQuery(
  { text, words, phrases }: Query,
  { synonyms, councils }: QueryKnowledge,
): Want[] {
  const named = councilsNamed(words, councils)
  const all = plainWords(text)
  const wants: Want[] = phrases.map((phrase) => ({
    alternatives: [{ words: plainWords(phrase), origin: 'exactly', nearness: 1, label: phrase }],
    councils: [],
  }))
  for (let at = 0; at < words.length;) {
    const { length, means } = meansAt(words, at, all, synonyms)
    const typed = words.slice(at, at + Math.max(1, length))
    const also = means
      .map((label, index): Alternative => ({
        words: plainWords(label),
        origin: 'also',
        nearness: nearnessOf(index),
        label,
      }))
      .filter((each) => each.words.length > 0)
    wants.push(
      ...typed.map((word): Want => ({
        alternatives: [{ words: [word], origin: 'typed', nearness: 1, label: word }, ...also],
        councils: named.used.has(word) ? named.ids : [],
      })),
    )
    at += typed.length
  }
  return parted(withinLimit(withoutTyped(wants)))
}

/** What was looked for besides the words that were typed. */
export function listAlso(wants: readonly Want[]): string[] {
  return [...new Set(ofOrigin(wants, true).map(({ label }) => label))]
}

/** Every word that the index must be asked for. */
export function wordsOf(wants: readonly Want[]): string[] {
  return [
    ...new Set(
      wants.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.words)),
    ),
  ]
}
