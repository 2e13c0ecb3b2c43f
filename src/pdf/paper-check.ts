import type { PaperCheck } from './paper.ts'

/** How a reader of a paper finds out whether it still holds: by the address of the page, where the site has a public one. */
export function toCheck(url: string | undefined): PaperCheck {
  return {
    question: 'Is this still the current text?',
    address:
      url === undefined ? undefined : { url, words: url, alt: `QR code of the address ${url}` },
    advice:
      url === undefined
        ? 'Look at its page in the online handbook, or ask the clerk.'
        : 'Its page in the online handbook says so:',
  }
}
