/** A sentence of a text, or a part between semicolons or behind a colon; `start` and `end` are its place in the text. */
export interface Sentence {
  start: number
  end: number
}

/** What may end a sentence: a stop with its quotation marks and brackets, a semicolon or a colon, then a space; or the end of a line. */
const boundary = /[.!?]["”’')\]]*\s+|[;:]\s+|\n+/gu
/** A stop behind one of these ends nothing: “e.g.”, titles, initials. */
const abbreviation = /(?<![\p{L}\p{N}])(?:e\.g|i\.e|cf|para|cllr|mr|mrs|ms|dr|st|\p{L})$/iu
/** A stop behind one of these ends nothing before a number (“no. 5”), or before a small letter (“etc. are”). */
const beforeNumber = /(?<![\p{L}\p{N}])(?:nos?|s|ss|pp?)$/iu
const beforeSmallLetter = /(?<![\p{L}\p{N}])etc$/iu
/** A number with a stop at the beginning of a sentence is its label. */
const label = /^\s*\d{1,3}$/u

function isEnd(before: string, mark: string, after: string): boolean {
  if (!mark.startsWith('.')) return true
  if (abbreviation.test(before) || label.test(before)) return false
  if (beforeNumber.test(before) && /^\d/.test(after)) return false
  return !(beforeSmallLetter.test(before) && /^\p{Ll}/u.test(after))
}

/** So many characters before a mark are enough to know an abbreviation or a label. */
const LOOK_BACK = 12

/** Cuts a text into its sentences. Every word is in exactly one of them. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(boundary)) {
    const next = index + mark.length
    if (
      !isEnd(
        text.slice(Math.max(start, index - LOOK_BACK), index),
        mark,
        text.slice(next, next + 2),
      )
    )
      continue
    const end = index + mark.trimEnd().length
    if (end > start) sentences.push({ start, end })
    start = next
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
