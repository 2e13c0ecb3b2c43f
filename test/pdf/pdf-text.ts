import { spawnSync } from 'node:child_process'
import { findPoppler } from '../../scripts/poppler.js'

function run(pdf: Uint8Array, ...options: readonly string[]): string {
  const program = findPoppler()
  if (program === undefined) throw new Error('pdftotext is missing; `npm test` installs it')
  const { status, stdout, stderr } = spawnSync(program, [...options, '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** A word, and where it stands: the page, from 0, and points from its upper left corner. */
export interface PlacedWord {
  words: string
  page: number
  left: number
  right: number
  top: number
}

/** The words of a PDF with their places, in the order in which they are seen. */
export function readPlacedWords(pdf: Uint8Array): PlacedWord[] {
  return run(pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .flatMap((text, page) =>
      [
        ...text.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, words = '']) => ({
        words,
        page,
        left: Number(left),
        right: Number(right),
        top: Number(top),
      })),
    )
}

/** The text of a PDF as it is copied from it, with every character that it has. */
export function readText(pdf: Uint8Array): string {
  return run(pdf, '-raw')
}

/** The words of a PDF in the order in which they stand in it, page by page, as Poppler reads them. */
export function readWords(pdf: Uint8Array): string[] {
  return readText(pdf).split(/\s+/u).filter(Boolean)
}
