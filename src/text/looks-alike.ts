import { withoutInvisible } from './invisible.ts'

/** Hyphens and dashes of every kind: which of them a document has is the choice of a program. */
const hyphens = /[\p{Dash_Punctuation}\u2212]/gu

/** What of a text can be seen: spaces of any kind and number are one, and so are line ends; hyphens and dashes are one, and letters are composed. */
function toSeen(text: string): string {
  return withoutInvisible(text).replace(hyphens, '-').replace(/\s+/gu, ' ')
}

/**
 * True for two texts that nobody can tell apart by looking at them.
 *
 * @example
 * looksAlike('an e\u2011mail', 'an\u00A0e-mail') // true
 */
export function looksAlike(one: string, other: string): boolean {
  return one === other || toSeen(one) === toSeen(other)
}
