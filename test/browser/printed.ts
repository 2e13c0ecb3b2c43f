import type { Page } from 'playwright-core'
import { type PdfPage, readPdfPages } from './pdf-pages.ts'

/** Margins in points: what is printed in them is the head and the foot. */
const margins = { head: 68, foot: 45 }

/** The lines of a printed page between head and foot. */
export function bodyOf({ lines, height }: PdfPage): string[] {
  return lines
    .filter(({ y }) => y > margins.foot && y < height - margins.head)
    .map(({ words }) => words)
}

/** What stands in the upper margin of a printed page. */
export function headOf({ lines, height }: PdfPage): string {
  return lines
    .filter(({ y }) => y >= height - margins.head)
    .map(({ words }) => words)
    .join(' ')
}

/** What stands in the lower margin of a printed page. */
export function footOf({ lines }: PdfPage): string {
  return lines
    .filter(({ y }) => y <= margins.foot)
    .map(({ words }) => words)
    .join(' ')
}

/** The headings that are the last thing on their page. */
export function partedHeadings(pages: readonly PdfPage[], headings: readonly string[]): string[] {
  return pages.slice(0, -1).flatMap((page) => {
    const last = bodyOf(page).at(-1) ?? ''
    return headings.filter(
      (heading) => heading === last || (last.length > 12 && heading.endsWith(` ${last}`)),
    )
  })
}

/** Prints the page that is open as the browser does when it is asked to, and reads what has come out. */
export async function print(tab: Page): Promise<PdfPage[]> {
  return readPdfPages(await tab.pdf({ preferCSSPageSize: true }))
}
