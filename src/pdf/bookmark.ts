import { textsOf } from '../model/walk-content.ts'
import type { CitableNode } from '../schemas/content.ts'
import { firstWords } from '../text/shorten.ts'
import type { PaperContext } from './context.ts'
import type { PaperBookmark } from './paper.ts'

/** So many letters of a clause stand in its bookmark. */
const BOOKMARK = 60

/** What a clause is called beside the pages: its number and its first words, or the term that it defines. Undefined for one without words. */
export function toBookmark(
  node: CitableNode,
  { headingLevel, clausesAbove }: PaperContext,
): PaperBookmark | undefined {
  const first = textsOf(node.children)[0] ?? ''
  const words =
    node.type === 'termDefinition'
      ? node.term
      : [node.number, firstWords(first, BOOKMARK)].join(' ').trim()
  return words === '' ? undefined : { level: headingLevel + 1 + clausesAbove, words }
}
