import { hash } from 'node:crypto'

/** The digest of a text as seals and copies of sections carry it: `sha256-` and 64 signs. */
export function digestWords(text: string): string {
  return `sha256-${hash('sha256', text)}`
}
