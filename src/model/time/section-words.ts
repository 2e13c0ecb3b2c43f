import type { Section } from '../types.ts'
import { textsOf } from '../walk-content.ts'

/** Makes the digest of a text: `sha256-` and 64 signs. Handed in, because pure code has none. */
export type Digest = (text: string) => string

/** Words as a seal takes them: in one form of each letter, with every run of spaces as one. */
export function foldSpaces(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * All words of a section, one line a paragraph, number, heading or cell: what a council resolves. Ids,
 * tags, topics, emphasis and notes of the handbook’s own are left out.
 */
export function wordsOfSection({ number, title, subtitle, content }: Section): string {
  return [number ?? '', title ?? '', subtitle ?? '', ...textsOf(content)].map(foldSpaces).join('\n')
}

/** The digest of the words of a section, by which it is known whether they are still the same. */
export function digestOfSection(section: Section, digest: Digest): string {
  return digest(wordsOfSection(section))
}
