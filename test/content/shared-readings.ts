import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A passage that a reader found to be shared, or, where `false` is set, one that the program found and a reader does not call shared. */
export interface Reading {
  /** `<council>/<policy>#<clause>` */
  a: string
  b: string
  kind: 'verbatim' | 'edited'
  /** The first words of the sentence or item in `a`; those in `b` where they are others. */
  words: string
  wordsInB?: string
  certain: boolean
  false?: boolean
}

/** A sentence that a program found, and where it stands. */
export interface PlacedSentence {
  /** `<council>/<policy>#<clause>` */
  place: string
  text: string
}

/** What a reader found. */
export const readings = JSON.parse(
  readFileSync(join(import.meta.dirname, 'shared-wording.json'), 'utf8'),
) as readonly Reading[]

/** Words without what a reader does not look at: capitals and apostrophes. */
export function plainText(words: string): string {
  return words.replace(/['’‘]/g, '').toLowerCase().trim()
}

function isAt({ place, text }: PlacedSentence, wanted: string, words: string): boolean {
  return place === wanted && plainText(text).startsWith(plainText(words))
}

/** True when a sentence is one of the two of a reading. */
export function isIn(
  { a, b, words, wordsInB = words }: Reading,
  sentence: PlacedSentence,
): boolean {
  return isAt(sentence, a, words) || isAt(sentence, b, wordsInB)
}

/** True when two sentences are those of a reading, whichever comes first. */
export function isReading(
  { a, b, words, wordsInB = words }: Reading,
  one: PlacedSentence,
  other: PlacedSentence,
): boolean {
  return (
    (isAt(one, a, words) && isAt(other, b, wordsInB)) ||
    (isAt(other, a, words) && isAt(one, b, wordsInB))
  )
}
