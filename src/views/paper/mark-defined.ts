import { formsOf } from '../../annotations/term-forms.ts'
import type { PaperBlock, PaperInline } from './paper.ts'

interface Marked<Node> {
  nodes: readonly Node[]
  isFound: boolean
}

function findIn(text: string, forms: readonly string[]): { start: number, end: number } | undefined {
  for (const form of forms) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(form)}(?![\\p{L}\\p{N}])`, 'iu').exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

function markInline(nodes: readonly PaperInline[], forms: readonly string[]): Marked<PaperInline> {
  for (const [index, node] of nodes.entries()) {
    const around = (...inner: readonly PaperInline[]): Marked<PaperInline> => ({ nodes: [...nodes.slice(0, index), ...inner, ...nodes.slice(index + 1)], isFound: true })
    if (node.type === 'text') {
      const found = findIn(node.value, forms)
      if (!found) continue
      const [before, term, after] = [node.value.slice(0, found.start), node.value.slice(found.start, found.end), node.value.slice(found.end)]
      const pieces: PaperInline[] = [{ type: 'text', value: before }, { type: 'strong', children: [{ type: 'text', value: term }] }, { type: 'text', value: after }]
      return around(...pieces.filter((piece) => piece.type !== 'text' || piece.value !== ''))
    }
    if (node.type === 'strong' || node.type === 'emphasis') {
      const inner = markInline(node.children, forms)
      if (inner.isFound) return around({ ...node, children: inner.nodes })
    }
  }
  return { nodes, isFound: false }
}

/** Makes the first place at which a definition names its term bold, so that a reader who looks for it finds it. */
export function markDefined(blocks: readonly PaperBlock[], [term = '', ...variants]: readonly string[]): readonly PaperBlock[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return blocks
  return [{ ...first, children: markInline(first.children, formsOf({ term, variants })).nodes }, ...rest]
}
