import { stem } from '../../src/text/stem.ts'
import { type Phrases, toWords } from '../../src/wording/words.ts'
import { functionWords } from './function-words.ts'

/** A word or a pair of words as it is compared, and where it stands in its text. */
export interface Term {
  /** The stem of the word, or both stems with a space between them. */
  form: string
  start: number
  end: number
}

const endOfSentence = /[.!?;:\n]/

/**
 * The words of a text that say what it is about, and each pair of neighbours among them in one sentence. “Requests from a friend” gives `request`, `friend`
 * and `request friend`: the words between that only join them do not count.
 */
export function toTerms(text: string, phrases: Phrases): Term[] {
  const words = toWords(text, phrases)
    .filter(({ form }) => form !== '' && !functionWords.has(form))
    .map((word) => ({ ...word, form: stem(word.form) }))
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    return before && !endOfSentence.test(text.slice(before.end, word.start))
      ? [word, { form: `${before.form} ${word.form}`, start: before.start, end: word.end }]
      : [word]
  })
}
