import { isSmall, toPlain } from './words.ts'

/** What a reader has typed, taken apart. */
export interface Query {
  /** As typed, without space around it, cut to a length that can be searched. */
  text: string
  /** Plain words outside quotation marks, in their order, without small ones unless there are no others. */
  words: readonly string[]
  /** What stood in quotation marks, each as typed. */
  phrases: readonly string[]
  /** True when part of what was typed is too much to be searched. */
  isCut: boolean
}

const longest = 400
const mostWords = 16

/** A word as typed in the forms in which it is looked for: one plain word, or several that hyphens join. */
function toWords(typed: string): string[] {
  return typed
    .split(/[-‐-―/&,;:()[\]]+/u)
    .map(toPlain)
    .filter((word) => word !== '')
}

/**
 * Takes apart what a reader has typed. Quotation marks of every sort make an exact phrase; one that is left open is ignored.
 *
 * @example
 * parseQuery('accept "friend request"') // words: ['accept'], phrases: ['friend request']
 */
export function parseQuery(typed: string): Query {
  const trimmed = typed.replace(/\s+/g, ' ').trim()
  const text = trimmed.slice(0, longest)
  const phrases: string[] = []
  const rest = text.replace(/["“”„]([^"“”„]+)["“”„]/gu, (_, phrase: string) => {
    if (toWords(phrase.replaceAll(' ', '-')).length > 0) phrases.push(phrase.trim())
    return ' '
  })
  const all = rest.split(/\s+/).flatMap(toWords)
  const meaningful = all.filter((word) => !isSmall(word))
  const chosen = meaningful.length > 0 || phrases.length > 0 ? meaningful : all
  const words = [...new Set(chosen)]
  return {
    text,
    words: words.slice(0, mostWords),
    phrases: phrases.slice(0, 4),
    isCut: trimmed.length > longest || words.length > mostWords,
  }
}
