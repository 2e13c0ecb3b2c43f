import { countLeading } from '../text/count-leading.ts'
import { makePlaceAt, type Place, type Span } from '../text/places.ts'

/** Something to be put in place of a span of the same length. */
export interface Edit extends Span {
  value: string
}

/** Where lines and paragraphs of a text begin. */
export interface TextIndex {
  placeAt: (offset: number) => Place
  lineOf: (offset: number) => number
  /** Two offsets are in one paragraph when there is no blank line between them. */
  paragraphOf: (offset: number) => number
}

/** Reads a text once, so that any number of places in it can be told fast. */
export function indexText(text: string): TextIndex {
  const placeAt = makePlaceAt(text)
  const blanks = Array.from(text.matchAll(/\n(?=[^\S\n]*(?:\n|$))/g), ({ index }) => index)
  return {
    placeAt,
    lineOf: (offset) => placeAt(offset).line,
    paragraphOf: (offset) => countLeading(blanks, (blank) => blank <= offset),
  }
}

/** A part of a text as spaces; its line ends stay. */
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

/** Replaces spans by spaces. */
export function blankOut(text: string, spans: readonly Span[]): string {
  return applyEdits(
    text,
    spans.map(({ start, end }) => ({ start, end, value: blank(text.slice(start, end)) })),
  )
}
