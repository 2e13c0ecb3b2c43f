import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { toLinkTarget } from './link-target.ts'
import { findAsterisks, isEmptyLink } from './remark-leftover-signs.ts'
import { findListSign } from './remark-list-signs.ts'
import { isCode } from './remark-no-code.ts'
import { findRefused } from './remark-plain-markdown.ts'
import { keepLabels } from './remark-printed-labels.ts'
import { findNumberTwice } from './remark-repeated-numbers.ts'
import { findRunOnLines } from './remark-run-on-lines.ts'
import { remarkVocabulary } from './remark-vocabulary.ts'

/** True when none of the plugins behind that of the vocabulary has anything to say of a node. */
function isSound(node: Nodes, source: string): boolean {
  if (node.type === 'text') return !node.value.includes('](') && findAsterisks(node, source) === undefined
  if (isCode(node, source) || findRefused(node) || isEmptyLink(node) || findNumberTwice(node, source)) return false
  if (node.type === 'link') return toLinkTarget(node.url) !== undefined
  return node.type !== 'paragraph' || (findListSign(node, source) === undefined && findRunOnLines(node, source) === undefined)
}

function walk(node: Nodes, source: string): boolean {
  if (!isSound(node, source)) return false
  if (node.type === 'list') keepLabels(node, source)
  return !('children' in node) || (node.children as Nodes[]).every((child) => walk(child, source))
}

const applyVocabulary = remarkVocabulary()

/**
 * Does to a tree without mistakes what all the plugins would do to it, in one walk behind that of the vocabulary: it asks each of them whether it would refuse a node. Gives
 * back false as soon as one would; then the tree is to be thrown away, and the plugins themselves say what is wrong.
 */
export function transformQuickly(tree: Root, file: VFile): boolean {
  applyVocabulary(tree, file)
  return file.messages.length === 0 && walk(tree, String(file))
}
