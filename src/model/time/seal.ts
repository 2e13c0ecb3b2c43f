import type { Amendment } from '../types.ts'
import { type Digest, foldSpaces, wordsOfSection } from './section-words.ts'

/** Words as they are typed in a file, as a seal takes them: cells on lines of their own, without the signs of emphasis. */
function asSealed(words: string): string {
  return words
    .split('|')
    .map((cell) => foldSpaces(cell.replace(/[*_`\\]/g, '')))
    .join('\n')
}

/** Puts words back as they stood when they were sealed: each correction undone, the last one first. */
function undo(words: string, section: string, { corrections = [] }: Amendment): string {
  return corrections
    .filter((each) => each.section === section)
    .reduceRight((text, { was, is }) => text.replace(asSealed(is), () => asSealed(was)), words)
}

/**
 * All that a council resolves with an amendment, in one text: the words of its sections, the facts that
 * it sets, what it removes and the new order. Ids, tags, topics and emphasis are no part of it; a slip
 * of transcription that was mended later, and is listed, is undone.
 */
export function resolvedWords(amendment: Amendment): string {
  const { sections, policy, removes, order = [] } = amendment
  const facts = Object.entries(policy ?? {})
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${foldSpaces(JSON.stringify(value))}`)
  const texts = sections
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((section) => `${section.id}\n${undo(wordsOfSection(section), section.id, amendment)}`)
  return [...texts, ...facts, `removes: ${removes.join(' ')}`, `order: ${order.join(' ')}`].join(
    '\n\n',
  )
}

/** The seal of an amendment as it stands: the digest of the words as resolved. */
export function sealOf(amendment: Amendment, digest: Digest): string {
  return digest(resolvedWords(amendment))
}
