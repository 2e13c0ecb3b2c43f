import type { CitableNode, Footnote } from '../schemas/content.ts'
import type { FootnoteReference } from '../schemas/inline.ts'
import { marksInWords } from '../views/hast/marks.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import type { PaperBlock } from './paper.ts'

/** Blocks that are read out in a language; those of no other language stay as they are. */
export function inLanguage(
  language: string | undefined,
  blocks: readonly PaperBlock[],
): PaperBlock[] {
  return language === undefined ? [...blocks] : [{ type: 'language', language, children: blocks }]
}

/** The blocks of a unit below what is to be known of them: that the law fixes them, or that they are in another language. */
export function marked(
  node: Pick<CitableNode, 'statutory' | 'lang'>,
  blocks: readonly PaperBlock[],
): PaperBlock[] {
  const marks = marksInWords(node)
  const own = inLanguage(node.lang, blocks)
  return marks.length === 0 ? own : [{ type: 'for', words: marks.join('. ') }, ...own]
}

/** Whom words are for, where they are not for everyone: it stays with them. */
export function forWhomToPaper(words: string | undefined): PaperBlock[] {
  return words === undefined ? [] : [{ type: 'for', words }]
}

/** The name of the place of a footnote: its name is its own in its section only. */
export function footnotePlace(
  { note }: Footnote | FootnoteReference,
  { policy, section }: PaperContext,
): string {
  return toPlaceName(policy, `${section}_note-${note}`)
}
