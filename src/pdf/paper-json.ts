import { renderSVG } from 'uqr'
import type { Paper, PaperAddress } from './paper.ts'

/** A word longer than this may be broken: it could be wider than the page. */
const LONGEST = 36
const PIECE = 18

/** The strings that are set as words; all others are addresses, names of places and pictures. */
const wordKeys = new Set(['value', 'words', 'subtitle', 'label', 'caption', 'start', 'end', 'foot'])

/** Breaks an address where it can be read on, and anything else anywhere. */
function breakWord(word: string): string {
  const parts = word.split(/(?<=[/?&=._-])/)
  return parts.length === 1
    ? breakAnywhere(word)
    : parts.map((part) => (part.length <= LONGEST ? part : breakAnywhere(part))).join('\u200b')
}

function breakAnywhere(word: string): string {
  const letters = Array.from(word)
  const pieces = Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, index) =>
    letters.slice(index * PIECE, (index + 1) * PIECE).join(''),
  )
  return pieces.join('\u200b')
}

/** Puts breaks without a width into words that are longer than a line may be; nothing else is altered. */
function breakLongWords(words: string): string {
  return words.length <= LONGEST
    ? words
    : words.replace(/\S+/gu, (word) => (word.length <= LONGEST ? word : breakWord(word)))
}

/** The code of an address as a picture (SVG), without a margin. A quarter of it can be damaged. */
function withCode(address: PaperAddress): PaperAddress & { code: string } {
  return { ...address, code: renderSVG(address.url, { ecc: 'Q', border: 0, pixelSize: 1 }) }
}

/** A paper as the template reads it: JSON, in which what is not there is `null`. */
export function toPaperJson(paper: Paper): string {
  return JSON.stringify(paper, (key, value: unknown) => {
    if (typeof value === 'string' && wordKeys.has(key)) return breakLongWords(value)
    if (key === 'address' && value !== undefined) return withCode(value as PaperAddress)
    return value === undefined ? null : value
  })
}
