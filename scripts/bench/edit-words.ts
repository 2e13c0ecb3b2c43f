import type { Random } from './random.ts'

/** How a text is edited. */
export interface Editing {
  /** The share of its words that are replaced, dropped or joined by another, from 0 to 1. */
  rate: number
  /** The words that are put in. */
  vocabulary: readonly string[]
  random: Random
}

/** A word that can be replaced without breaking the text: no tag, number, link, marker of a list or sign of Markdown. */
const plainWord = /^[A-Za-z]+(?:[’'][a-z]+)?[,.;:]?$/

/** The plain words of a text without their commas and stops, each once, in the order in which they first stand. */
export function vocabularyOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\s+/)
        .filter((word) => plainWord.test(word))
        .map((word) => word.replace(/[,.;:]$/, '').toLowerCase()),
    ),
  ]
}

function editWord(word: string, { rate, vocabulary, random }: Editing): string[] {
  if (!plainWord.test(word) || random() >= rate) return [word]
  const other = vocabulary[Math.floor(random() * vocabulary.length)] ?? word
  const way = random()
  if (way < 0.5) return [`${other}${/[,.;:]$/.exec(word)?.[0] ?? ''}`]
  return way < 0.75 ? [other, word] : []
}

/** Replaces, drops and inserts words of a text at random; what is not a plain word stays, and a line never loses its first word. */
export function editWords(text: string, editing: Editing): string {
  return text
    .split('\n')
    .map((line) => {
      const [first = '', ...words] = line.split(' ')
      return [first, ...words.flatMap((word) => editWord(word, editing))].join(' ')
    })
    .join('\n')
}
