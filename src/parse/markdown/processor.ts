import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkClauseSyntax } from './remark-clause-syntax.ts'
import { remarkNodeRules } from './remark-node-rules.ts'
import { remarkVocabulary } from './remark-vocabulary.ts'

const transforms = [remarkVocabulary, remarkNodeRules]

const plain = unified().use(remarkParse).use(remarkClauseSyntax).use(transforms).freeze()
const withGfm = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkClauseSyntax)
  .use(transforms)
  .freeze()

/** Every construct of GitHub’s Markdown (tables, bare addresses, footnotes, tick boxes, struck-through text) needs one of these. */
const gfmSigns = /[|~@]|\[[\s^x]|www|http|&/i

/**
 * The processor that reads a clause file. GitHub’s additions to Markdown cost a third of the time, so they are switched on only for a text that has
 * one of the signs that they need; for any other text both processors give the same tree.
 */
export function clauseProcessorFor(text: string): typeof plain {
  return gfmSigns.test(text) ? withGfm : plain
}
