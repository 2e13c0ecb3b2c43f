import type { Nodes, Text } from 'mdast'
import { quotable } from '../../messages/message.ts'
import type { Place } from '../../text/places.ts'
import type { NodeRule } from './node-rule.ts'

const twoAsterisks = /(?<!\\)\*(?=\*)/

function hasWords(node: Nodes): boolean {
  // What stands in braces is code, which is taken out.
  if (node.type === 'mdxTextExpression') return false
  return 'children' in node
    ? (node.children as Nodes[]).some(hasWords)
    : 'value' in node
      ? node.value.trim() !== ''
      : node.type === 'image'
}

/** Where two asterisks are left in a text that were meant to make words bold; undefined when none are, or each is escaped. */
function findAsterisks({ value, position }: Text, source: string): Place | undefined {
  if (!value.includes('**') || !position) return undefined
  const words = source.slice(position.start.offset, position.end.offset)
  const index = words.search(twoAsterisks)
  if (index === -1) return undefined
  const before = words.slice(0, index).split('\n')
  const column = (before.length === 1 ? position.start.column : 1) + (before.at(-1)?.length ?? 0)
  return { line: position.start.line + before.length - 1, column }
}

/** Points out asterisks that are left in the words, once a text, and links that nobody can see. */
export const leftoverSigns: NodeRule = (node, source) => {
  if (node.type === 'link' && !hasWords(node))
    return { ruleId: 'link-empty', placed: node, values: { found: quotable(node.url) } }
  const placed = node.type === 'text' ? findAsterisks(node, source) : undefined
  return placed && { ruleId: 'bold-unfinished', placed, values: {} }
}
