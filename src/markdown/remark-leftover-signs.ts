import type { Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { quotable } from '../messages/message.ts'
import { reportTo } from '../messages/report-to.ts'
import type { Place } from '../text/places.ts'

const twoAsterisks = /(?<!\\)\*(?=\*)/

function hasWords(node: Nodes): boolean {
  return 'children' in node ? (node.children as Nodes[]).some(hasWords) : 'value' in node ? node.value.trim() !== '' : node.type === 'image'
}

/** True for a link that nobody can see. */
export function isEmptyLink(node: Nodes): boolean {
  return node.type === 'link' && !hasWords(node)
}

/** Where two asterisks are left in a text that were meant to make words bold; undefined when none are, or each is escaped. */
export function findAsterisks({ value, position }: Text, source: string): Place | undefined {
  if (!value.includes('**') || !position) return undefined
  const words = source.slice(position.start.offset, position.end.offset)
  const index = words.search(twoAsterisks)
  if (index === -1) return undefined
  const before = words.slice(0, index).split('\n')
  const column = (before.length === 1 ? position.start.column : 1) + (before.at(-1)?.length ?? 0)
  return { line: position.start.line + before.length - 1, column }
}

/** Points out asterisks that are left in the words, once a text, and links without words. */
export function remarkLeftoverSigns() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, (node) => {
      if (node.type === 'link' && isEmptyLink(node)) reportTo(file, 'link-empty', node, { found: quotable(node.url) })
      const place = node.type === 'text' ? findAsterisks(node, source) : undefined
      if (place) reportTo(file, 'bold-unfinished', place, {})
    })
  }
}
