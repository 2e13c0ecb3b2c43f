import { widthOfText } from '../fonts/text-width.ts'

/** Where the template lets a line end inside a word: it sets boxes there, and writes no character. */
export const breakMark = '\u200b'

/** A line that is so full is taken to be: letters are drawn a little nearer to each other, or farther, than they are wide. */
const FULL = 0.98

/** No letter of a usual text is so wide, in the size of the letters: most words need not be measured. */
const WIDEST = 1.4

/** A run of letters of one weight, which may be part of a word. */
export interface Run {
  words: string
  isBold: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Between letters, where an address is better parted than elsewhere. */
const inAddress = /(?<=[/?&=._@:-])(?=[^/.])/

/** Where a line may end in a word without any help: behind its hyphens, dashes and strokes. An address is one piece, and so is a number with spaces in it. */
const inWord = /(?<=[-–—/])(?=\p{L})/u

/** The pieces of a text that a line cannot end in. */
export function unbroken(words: string): string[] {
  return words
    .replace(/(?<=\d) (?=\d)/g, '\u00a0')
    .split(/[ \t\n]/)
    .filter(Boolean)
    .flatMap((word) => (/[@:]\S/.test(word) ? [word] : word.split(inWord)))
}

/** The offsets in a word at which a line may end so that all its pieces have room: where an address is parted, else behind any letter. */
function breaksOf(
  word: string,
  room: number,
  widthOf: (from: number, to: number) => number,
): number[] {
  let at = 0
  return word.split(inAddress).flatMap((piece) => {
    const from = at
    at += piece.length
    if (widthOf(from, at) <= room) return [at]
    const letters = Array.from(graphemes.segment(piece), ({ index }) => from + index)
    return [...letters.slice(1), at]
  })
}

/** Finds where words have to be broken, and where such words begin and end: offsets in the runs, taken together. `room` is in the size of the letters. */
function findBreaks(runs: readonly Run[], room: number): number[] {
  const all = runs.map(({ words }) => words).join('')
  const starts = runs.map((_, index) =>
    runs.slice(0, index).reduce((sum, { words }) => sum + words.length, 0),
  )
  const widthOf = (from: number, to: number): number =>
    runs.reduce((sum, { words, isBold }, index) => {
      const start = starts[index] ?? 0
      const part = words.slice(Math.max(0, from - start), Math.max(0, to - start))
      return sum + (part === '' ? 0 : widthOfText(part, isBold))
    }, 0)
  return [...all.matchAll(/[^ \t\n]+/g)].flatMap(({ 0: word, index }) => {
    if (word.length * WIDEST <= room || widthOf(index, index + word.length) <= room) return []
    const inside = breaksOf(word, room, (from, to) => widthOf(index + from, index + to))
    return [0, ...inside].map((offset) => index + offset)
  })
}

/**
 * Marks where lines may end in words that are wider than a line; all others stay as they are. A word may go on from one run to the next. `room` is the width of a line in the
 * size of the letters.
 */
export function breakRuns(runs: readonly Run[], room: number): string[] {
  const breaks = findBreaks(runs, room * FULL)
  if (breaks.length === 0) return runs.map(({ words }) => words)
  const end = runs.reduce((sum, { words }) => sum + words.length, 0)
  let start = 0
  return runs.map(({ words }) => {
    const from = start
    start += words.length
    const own = breaks.filter(
      (offset) => offset > from && (offset < start || start < end) && offset <= start,
    )
    const cuts = [from, ...own, start]
    return cuts
      .slice(1)
      .map((cut, index) => words.slice((cuts[index] ?? 0) - from, cut - from))
      .join(breakMark)
  })
}

/** The same for words of one weight. */
export function breakWords(words: string, room: number, isBold = false): string {
  return breakRuns([{ words, isBold }], room)[0] ?? words
}
