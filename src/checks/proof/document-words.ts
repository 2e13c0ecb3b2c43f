import type { LeftOut, ProofSettings } from '../../schemas/proof.ts'

/** A word of a document’s text: what stands between white space. */
export interface DocumentWord {
  word: string
  /** The line of the file, from 1. */
  line: number
}

/** An entry of the proof that is not found as often as it says. */
export interface UnmetEntry {
  /** Where it stands in the file, such as `leftOut.0`. */
  at: string
  words: string
  expected: number
  found: number
}

/** The words of a document that are published, and the entries of its proof that do not fit it. */
export interface ReadDocument {
  words: readonly DocumentWord[]
  unmet: readonly UnmetEntry[]
}

const spaces = String.raw`[^\S\n]`

/** Finds words whatever white space is between them. Where they may stand among others, letters and digits at their ends are no parts of longer words. */
function toPattern(words: string, where: LeftOut['where']): RegExp {
  const sought = words.trim()
  const inner = sought
    .split(/\s+/)
    .map(RegExp.escape)
    .join(String.raw`\s+`)
  if (where === 'line') return new RegExp(`^${spaces}*${inner}(?=${spaces}*$)`, 'gmu')
  if (where === 'start') return new RegExp(String.raw`^${spaces}*${inner}(?=${spaces}+\S)`, 'gmu')
  const before = /^[\p{L}\p{N}]/u.test(sought) ? String.raw`(?<![\p{L}\p{N}])` : ''
  const behind = /[\p{L}\p{N}]$/u.test(sought) ? String.raw`(?![\p{L}\p{N}])` : ''
  return new RegExp(`${before}${inner}${behind}`, 'gu')
}

/** A text in which other words (none to leave them out) stand in the place of some, and how often; its lines keep their numbers. */
function replaceWords(
  text: string,
  pattern: RegExp,
  others: string,
): { text: string; times: number } {
  let times = 0
  const replaced = text.replace(pattern, (found) => {
    times += 1
    return others + found.replace(/[^\n]/g, '')
  })
  return { text: replaced, times }
}

/** What is done to the text of a document, entry by entry. */
function toSteps({ leftOut, corrections }: ProofSettings) {
  return [
    ...leftOut.map(({ words, where, times }, index) => ({
      at: `leftOut.${String(index)}`,
      words,
      where,
      others: '',
      times,
    })),
    ...corrections.map(({ was, is, times }, index) => ({
      at: `corrections.${String(index)}`,
      words: was,
      where: 'anywhere' as const,
      others: is,
      times,
    })),
  ]
}

function toDocumentWords(text: string): DocumentWord[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.match(/\S+/g) ?? []).map((word) => ({ word, line: index + 1 })))
}

/**
 * The words of a document as they are to be published: without what its proof leaves out, and with its corrections. Words are compared sign for sign; only white space does not count.
 */
export function readDocument(document: string, proof: ProofSettings): ReadDocument {
  let text = document
  const unmet: UnmetEntry[] = []
  for (const { at, words, where, others, times } of toSteps(proof)) {
    const replaced = replaceWords(text, toPattern(words, where), others)
    text = replaced.text
    if (replaced.times !== times) unmet.push({ at, words, expected: times, found: replaced.times })
  }
  return { words: toDocumentWords(text), unmet }
}
