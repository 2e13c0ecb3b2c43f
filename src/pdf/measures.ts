import { type PaperForm, USUAL_SIZE } from './paper.ts'

/** The measures of the template that the fitting of words needs too; each stands in `paper.typ` as well. */

const POINTS_OF_MILLIMETRE = 72 / 25.4

/** The width of the paper (A4) in points. */
export function pageWidth({ isLandscape }: PaperForm): number {
  return (isLandscape ? 297 : 210) * POINTS_OF_MILLIMETRE
}

/** Both margins of the page together, in points. */
export const MARGINS = 40 * POINTS_OF_MILLIMETRE

/** The size of tables, notices and contents: in large print no text is small. */
export function smallOf(size: number): number {
  return size > USUAL_SIZE ? size : size * 0.86
}

/** How far the text stands from a bullet, in the size of the text of the paper. */
export const BULLET = 1

/** How much narrower the lines of each kind of callout are, in the size of the text of the paper. */
export const INDENTS = { tip: 0.9, example: 0.9, notice: 0.9, quote: 2.4, box: 1.4 } as const

/** How far a footnote of the text is indented, in the size of the text of the paper. */
export const FOOTNOTE = 1.4

/** The space between the words and the edge of a cell, in the size of its letters. */
export const CELL = 0.45

/** The same in tables that have too little room. */
export const TIGHT_CELL = 0.2

/** The width of the picture of an address, in points. */
export const CODE = 24 * POINTS_OF_MILLIMETRE

/** The space between columns of text, in the size of the text of the paper. */
export const GUTTER = 1.5

/** Letters may come out a little wider than they are measured: words are taken to need this much less than all of their room. */
export const FITTED = 0.97
