import { renderSVG } from 'uqr'
import { fitPaper } from './fit-paper.ts'
import type { Paper, PaperAddress } from './paper.ts'

/** The code of an address as a picture (SVG), without a margin. A quarter of it can be damaged. */
function withCode(address: PaperAddress): PaperAddress & { code: string } {
  return { ...address, code: renderSVG(address.url, { ecc: 'Q', border: 0, pixelSize: 1 }) }
}

/** A paper as the template reads it: JSON, in which what is not there is `null`. */
export function toPaperJson(paper: Paper): string {
  return JSON.stringify(fitPaper(paper), (key, value: unknown) => {
    if (key === 'address' && value !== undefined) return withCode(value as PaperAddress)
    return value === undefined ? null : value
  })
}
