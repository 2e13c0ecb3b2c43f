import { toMastheadLines } from '../model/masthead.ts'
import type { Policy, Target } from '../model/types.ts'
import { textsOf } from '../model/walk-content.ts'

/** Words as they are looked for: without regard to spaces, capitals, hyphens and quotation marks. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
    .replace(/["'`‘’‚‛“”„‟′″]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?[-‐-―−] ?/g, '-')
    .trim()
}

function contains(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** Whether words, as {@link foldWords} leaves them, stand in a text; `…` stands for what a quotation leaves out. */
export function holdsWords(text: string, words: string): boolean {
  const bare = words.replace(/^'(.*)'$/, '$1')
  if (words === '' || (text.includes(words) && contains(text, bare))) return true
  const pieces = bare.split(/(?<=\s)\[?\.\.\.\]?(?=\s)/).map((piece) => piece.trim())
  return pieces.length > 1 && pieces.every((piece) => contains(text, piece))
}

/** What a section, clause or definition says, in one string. */
export function textOfTarget(target: Target): string {
  if (target.kind === 'section') {
    const { number, title, subtitle, content } = target.section
    return [number, title, subtitle, ...textsOf(content)].filter(Boolean).join(' ')
  }
  if (target.kind === 'definition') return textsOf(target.definition.node.children).join(' ')
  const { number, title, node } = target.clause
  return [number, title, ...textsOf(node.children)].filter(Boolean).join(' ')
}

/** The lines of a masthead as words. */
export function mastheadLines(policy: Pick<Policy, 'masthead'>): string[] {
  return toMastheadLines(policy).map(({ words }) => words)
}

/** The document’s own words as far as the handbook has them, folded: title lines, table, sections. */
export function wordsOfDocument(policy: Policy): string[] {
  const { control, sections } = policy
  return [
    mastheadLines(policy).join(' '),
    control?.caption ?? '',
    ...(control?.rows ?? []).flatMap((row) => [...row, row.join(' ')]),
    ...sections.map((section) => textOfTarget({ kind: 'section', section })),
  ].map(foldWords)
}
