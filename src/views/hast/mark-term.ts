import type { ElementContent } from 'hast'
import type { TermDefinition } from '../../schemas/content.ts'
import { element } from './element.ts'

/** A form as a word of its own. What may not stand before it is asked behind it, so that the search looks for the form and not for the beginnings of words. */
function toPattern(form: string): RegExp {
  const words = RegExp.escape(form)
  return new RegExp(`${words}(?<![\\p{L}\\p{N}]${words})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Where one of the forms stands as a word of its own. */
function findForm(text: string, forms: readonly RegExp[]): { start: number, end: number } | undefined {
  for (const form of forms) {
    const match = form.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

function mark(nodes: ElementContent[], forms: readonly RegExp[]): boolean {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') {
      const found = findForm(node.value, forms)
      if (!found) continue
      const pieces = [node.value.slice(0, found.start), node.value.slice(found.start, found.end), node.value.slice(found.end)] as const
      const [before, term, after] = pieces
      const marked: ElementContent[] = [{ type: 'text', value: before }, element('dfn', {}, term), { type: 'text', value: after }]
      nodes.splice(index, 1, ...marked.filter((each) => each.type !== 'text' || each.value !== ''))
      return true
    }
    if (node.type === 'element' && node.tagName !== 'a' && mark(node.children, forms)) return true
  }
  return false
}

/** Marks the first place at which a definition names its term, so that browsers and screen readers know what is defined. */
export function markTerm(nodes: ElementContent[], definition: TermDefinition): ElementContent[] {
  mark(nodes, [definition.term, ...definition.variants].map(toPattern))
  return nodes
}
