import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkClauseSyntax } from './remark-clause-syntax.ts'
import { remarkNoCode } from './remark-no-code.ts'
import { remarkPlainMarkdown } from './remark-plain-markdown.ts'
import { remarkPrintedLabels } from './remark-printed-labels.ts'
import { remarkSafeLinks } from './remark-safe-links.ts'
import { remarkVocabulary } from './remark-vocabulary.ts'
import { remarkWholeLinks } from './remark-whole-links.ts'

/** Reads a clause file: what the syntax is, then what is done to the tree, in this order. */
export const clauseProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkClauseSyntax)
  .use(remarkVocabulary)
  .use(remarkNoCode)
  .use(remarkPlainMarkdown)
  .use(remarkSafeLinks)
  .use(remarkWholeLinks)
  .use(remarkPrintedLabels)
  .freeze()
