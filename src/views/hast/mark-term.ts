import type { ElementContent } from 'hast'
import { makeTermMatcher } from '../../annotations/term-matcher.ts'
import type { TermDefinition } from '../../schemas/content.ts'
import { element } from './element.ts'

/** Where the first of the forms stands that the text has, the most usual form first. */
type FindForm = (text: string) => { start: number; end: number } | undefined

function mark(nodes: ElementContent[], find: FindForm): boolean {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') {
      const found = find(node.value)
      if (!found) continue
      const pieces = [
        node.value.slice(0, found.start),
        node.value.slice(found.start, found.end),
        node.value.slice(found.end),
      ] as const
      const [before, term, after] = pieces
      const marked: ElementContent[] = [
        { type: 'text', value: before },
        element('dfn', {}, term),
        { type: 'text', value: after },
      ]
      nodes.splice(index, 1, ...marked.filter((each) => each.type !== 'text' || each.value !== ''))
      return true
    }
    if (node.type === 'element' && node.tagName !== 'a' && mark(node.children, find)) return true
  }
  return false
}

/** Marks the first place at which a definition names its term, so that browsers and screen readers know what is defined. */
export function markTerm(
  nodes: ElementContent[],
  { term, variants }: TermDefinition,
): ElementContent[] {
  const match = makeTermMatcher(
    [term, ...variants].map((form, rank) => ({ value: rank, forms: [form], asPrinted: false })),
  )
  mark(nodes, (text) => match(text).toSorted((a, b) => a.value - b.value)[0])
  return nodes
}
