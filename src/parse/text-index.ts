import type { Place } from '../schemas/content.ts'

/** A stretch of a text, from offset `start` up to offset `end`. */
export interface Stretch {
  start: number
  end: number
}

/** Something to be put in place of a stretch of the same length. */
export interface Edit extends Stretch {
  value: string
}

/** Where lines and paragraphs of a text begin. */
export interface TextIndex {
  placeAt: (offset: number) => Place
  lineOf: (offset: number) => number
  /** Two offsets are in one paragraph when there is no blank line between them. */
  paragraphOf: (offset: number) => number
}

/** How many of some offsets, in their order, are at or before an offset. */
export function countUpTo(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads a text once, so that any number of places in it can be told fast. */
export function indexText(text: string): TextIndex {
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const blanks = Array.from(text.matchAll(/\n(?=[^\S\n]*(?:\n|$))/g), ({ index }) => index)
  const lineOf = (offset: number) => countUpTo(lines, offset)
  const placeAt = (offset: number) => {
    const line = lineOf(offset)
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 }
  }
  return { placeAt, lineOf, paragraphOf: (offset) => countUpTo(blanks, offset) }
}

/** A stretch of a text as spaces; its line ends stay. */
export function blank(words: string): string {
  return words.replace(/[^\r\n]/g, ' ')
}

/** Makes edits that do not overlap, so that everything behind them keeps its place. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, value } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), value)
    done = end
  }
  return pieces.join('') + text.slice(done)
}

/** Replaces stretches by spaces. */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  return applyEdits(text, stretches.map(({ start, end }) => ({ start, end, value: blank(text.slice(start, end)) })))
}
