import { spawnSync } from 'node:child_process'
import { findPoppler } from '../../scripts/poppler.js'

/** The words of a PDF in the order in which they stand in it, page by page, as Poppler reads them. Breaks without a width inside long words are left out. */
export function readWords(pdf: Uint8Array): string[] {
  const program = findPoppler()
  if (program === undefined) throw new Error('pdftotext is missing; `npm test` installs it')
  const { status, stdout, stderr } = spawnSync(program, ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(stderr)
  return stdout.replace(/[\u200b\u2060\f]/g, (character) => (character === '\f' ? ' ' : '')).split(/\s+/u).filter(Boolean)
}
