import type { YamlToken } from './yaml-tokens.ts'

/** A hyphen at the start of a line with a word, a quotation mark or a bracket right behind it. */
const tight = /^[^\S\n]*-(?=[A-Za-z"'{[])/gm

/** True when nothing but spaces and the hyphens of lists stands before an offset on its line. */
function beginsLine(text: string, offset: number): boolean {
  return /^[\s-]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
}

/** Where the hyphen of an item of a list has no space behind it: YAML takes it for a letter, and the item for a setting or for words. Words that merely have such a line in their middle are left alone. */
export function findTightHyphens(text: string, tokens: readonly YamlToken[]): number[] {
  return tokens.flatMap(({ type, source, offset }) => {
    if (type !== 'plain-scalar' || !source.startsWith('-') || !beginsLine(text, offset)) return []
    return Array.from(source.matchAll(tight), ({ index, 0: found }) => offset + index + found.length - 1)
  })
}
