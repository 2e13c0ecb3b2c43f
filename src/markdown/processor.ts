import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type PluggableList, unified } from 'unified'
import { remarkClauseSyntax } from './remark-clause-syntax.ts'
import { remarkEvenRows } from './remark-even-rows.ts'
import { remarkLeftoverSigns } from './remark-leftover-signs.ts'
import { remarkListSigns } from './remark-list-signs.ts'
import { remarkNoCode } from './remark-no-code.ts'
import { remarkPlainMarkdown } from './remark-plain-markdown.ts'
import { remarkPrintedLabels } from './remark-printed-labels.ts'
import { remarkRepeatedNumbers } from './remark-repeated-numbers.ts'
import { remarkRunOnLines } from './remark-run-on-lines.ts'
import { remarkSafeLinks } from './remark-safe-links.ts'
import { remarkVocabulary } from './remark-vocabulary.ts'
import { remarkWholeLinks } from './remark-whole-links.ts'

/** What is done to the tree, in this order. */
const transforms: PluggableList = [
  remarkVocabulary, remarkNoCode, remarkPlainMarkdown, remarkSafeLinks, remarkWholeLinks, remarkListSigns, remarkRunOnLines, remarkEvenRows, remarkRepeatedNumbers, remarkLeftoverSigns,
  remarkPrintedLabels,
]

const plain = unified().use(remarkParse).use(remarkClauseSyntax).use(transforms).freeze()
const withGfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkClauseSyntax).use(transforms).freeze()

/** Every construct of GitHub’s Markdown (tables, bare addresses, footnotes, tick boxes, struck-through text) needs one of these. */
const gfmSigns = /[|~@]|\[[\s^x]|www|http|&/i

/**
 * The processor that reads a clause file. GitHub’s additions to Markdown cost a third of the time, so they are switched on only for a text that has
 * one of the signs that they need; for any other text both processors give the same tree.
 */
export function clauseProcessorFor(text: string): typeof plain {
  return gfmSigns.test(text) ? withGfm : plain
}
