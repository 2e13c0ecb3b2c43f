import { markAsides } from './mark-asides.ts'
import { type Phrases, toWords, type Word } from './words.ts'

/** A part of a text and its words, with their places in it. */
export interface WordedText {
  text: string
  words: readonly Word[]
}

/** A sentence of more words is compared in pieces of so many: the time to align two texts grows with the product of their lengths. */
const MOST_WORDS = 150

/** Reads the words of a sentence, in pieces when it is very long. Joined, the pieces are the text, but for spaces at their ends. */
export function toPieces(text: string, phrases: Phrases): WordedText[] {
  const words = markAsides(text, toWords(text, phrases))
  if (words.length <= MOST_WORDS) return [{ text, words }]
  const pieces: WordedText[] = []
  for (let first = 0; first < words.length; first += MOST_WORDS) {
    const [from, to] = [
      first === 0 ? 0 : (words[first]?.start ?? 0),
      words[first + MOST_WORDS]?.start ?? text.length,
    ]
    const own = words.slice(first, first + MOST_WORDS)
    pieces.push({
      text: text.slice(from, to).trimEnd(),
      words: own.map((word) => ({ ...word, start: word.start - from, end: word.end - from })),
    })
  }
  return pieces
}
