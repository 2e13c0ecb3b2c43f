import type { Report } from '../../messages/message.ts'
import { checkHiddenCharacters } from '../hidden-characters.ts'
import { blank } from '../text-index.ts'

/** Every name that HTML has for a character that cannot be seen. */
const hiddenNames: ReadonlyMap<string, string> = new Map([
  ['shy', '\u00AD'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['NoBreak', '\u2060'],
  ['ApplyFunction', '\u2061'],
  ['af', '\u2061'],
  ['InvisibleTimes', '\u2062'],
  ['it', '\u2062'],
  ['InvisibleComma', '\u2063'],
  ['ic', '\u2063'],
  ['ZeroWidthSpace', '\u200B'],
  ['NegativeVeryThinSpace', '\u200B'],
  ['NegativeThinSpace', '\u200B'],
  ['NegativeMediumSpace', '\u200B'],
  ['NegativeThickSpace', '\u200B'],
])

const reference = /(?<!\\)&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,24}));/g

function decode(decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return hiddenNames.get(name) ?? ''
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Reports the characters that cannot be seen and are written as a code, such as `&#8203;` or `&shy;`. */
export function checkHiddenReferences(path: string, text: string, report: Report): void {
  if (!text.includes('&')) return
  let decoded = ''
  let done = 0
  for (const match of text.matchAll(reference)) {
    const [all, ...codes] = match
    const character = decode(...codes)
    decoded +=
      blank(text.slice(done, match.index)) +
      (/[\t\n\f\r ]/.test(character) ? '' : character).padEnd(all.length)
    done = match.index + all.length
  }
  if (/[^ \n]/.test(decoded)) checkHiddenCharacters(path, decoded, report)
}
