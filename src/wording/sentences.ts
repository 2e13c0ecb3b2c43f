/** A sentence of a text, or a part between semicolons or behind a colon; `start` and `end` are its place in the text. */
export interface Sentence {
  start: number
  end: number
}

/** A stop, a semicolon or a colon behind a word, then a space; “e.g.”, initials and numbers such as “5.” end nothing. */
const boundary = /(?<!\b(?:e\.g|i\.e|etc|cf|no|nos|para|cllr|mr|mrs|ms|dr|st|\p{L}|\d))[.!?]["”’')\]]*\s+|[;:]\s+|\n+/giu

/** Cuts a text into its sentences. Every word is in exactly one of them. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].trimEnd().length
    if (end > start) sentences.push({ start, end })
    start = match.index + match[0].length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
