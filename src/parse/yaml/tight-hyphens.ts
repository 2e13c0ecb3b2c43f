import type { YamlToken } from './yaml-tokens.ts'

/** A hyphen at the start of a line with a word, a quotation mark or a bracket right behind it. */
const tight = /(?<![^\n])[^\S\n]*-(?=[A-Za-z"'{[])/g

/** Where the words of each line begin, behind spaces and the hyphens of lists. */
function startsOfWords(text: string): ReadonlySet<number> {
  return new Set(
    Array.from(
      text.matchAll(/(?<![^\n])[^\S\n]*(?:-+[^\S\n]+)*/g),
      ({ index, 0: found }) => index + found.length,
    ),
  )
}

/** Where the hyphen of an item of a list has no space behind it: YAML takes it for a letter, and the item for a setting or for words. Words that merely have such a line in their middle are left alone. */
export function findTightHyphens(text: string, tokens: readonly YamlToken[]): number[] {
  const starts = startsOfWords(text)
  return tokens.flatMap(({ type, source, offset }) => {
    if (type !== 'plain-scalar' || !source.startsWith('-') || !starts.has(offset)) return []
    return Array.from(
      source.matchAll(tight),
      ({ index, 0: found }) => offset + index + found.length - 1,
    )
  })
}
