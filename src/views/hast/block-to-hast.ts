import type { Element, ElementContent } from 'hast'
import type { Block, Aside, List, ListItem, Paragraph, Table } from '../../schemas/content.ts'
import { clauseToHast, definitionToHast, listTagOf } from './clause-to-hast.ts'
import type { HastContext, Voice } from './context.ts'
import { inlineText } from '../../model/walk-content.ts'
import { isCrowded, isFigure } from './crowded-table.ts'
import { element } from './element.ts'
import { inlineToHast } from './inline-to-hast.ts'

function paragraphToHast(paragraph: Paragraph, context: HastContext): Element {
  return element('p', { ...context.voice }, ...inlineToHast(paragraph.children, context))
}

function listItemToHast(item: ListItem, context: HastContext): Element {
  const label =
    item.label === undefined
      ? undefined
      : element('span', { ...context.voice, className: ['label'] }, item.label)
  return element('li', {}, label, element('div', {}, ...blocksToHast(item.children, context)))
}

function listToHast(list: List, context: HastContext): Element {
  const items = list.children.map((item) => listItemToHast(item, context))
  return list.ordered
    ? element('ol', { className: ['labelled'] }, ...items)
    : element('ul', { className: ['points'] }, ...items)
}

function tableToHast(table: Table, context: HastContext): Element {
  const [head, ...rows] = table.children.map((row, index) =>
    element(
      'tr',
      {},
      ...row.children.map((cell) =>
        element(
          index === 0 ? 'th' : 'td',
          {
            ...context.voice,
            className: isFigure(inlineText(cell.children)) ? ['figure'] : undefined,
            scope: index === 0 ? 'col' : undefined,
          },
          ...inlineToHast(cell.children, context),
        ),
      ),
    ),
  )
  const words = table.children.map((row) => row.children.map((cell) => inlineText(cell.children)))
  const crowded = isCrowded(words) ? ['crowded'] : []
  const body = rows.length > 0 ? element('tbody', {}, ...rows) : undefined
  return element(
    'section',
    { className: ['scroll', ...crowded], ariaLabel: 'Table', tabIndex: 0 },
    element('table', {}, head && element('thead', {}, head), body),
  )
}

function asideToHast(aside: Aside, context: HastContext): Element {
  if (aside.type !== 'editorNote')
    return element('div', { className: [aside.type] }, ...blocksToHast(aside.children, context))
  const voice: Voice = {}
  const label = element('p', { className: ['note-label'] }, 'Editor’s note')
  return element(
    'div',
    { className: ['editor-note'], role: 'note' },
    label,
    ...blocksToHast(aside.children, { ...context, voice }),
  )
}

function blockToHast(block: Block, context: HastContext): Element {
  switch (block.type) {
    case 'paragraph':
      return paragraphToHast(block, context)
    case 'list':
      return listToHast(block, context)
    case 'table':
      return tableToHast(block, context)
    case 'clause':
      return clauseToHast(block, context, 'div', blocksToHast)
    case 'termDefinition':
      return definitionToHast(block, context, blocksToHast)
    default:
      return asideToHast(block, context)
  }
}

/** Converts blocks. Neighbouring clauses that the document shows as items become one list. */
export function blocksToHast(blocks: readonly Block[], context: HastContext): ElementContent[] {
  const converted: ElementContent[] = []
  let list: Element | undefined
  for (const block of blocks) {
    const tag = block.type === 'clause' ? listTagOf(block, context) : undefined
    if (tag === undefined || block.type !== 'clause') {
      list = undefined
      converted.push(blockToHast(block, context))
      continue
    }
    if (list?.tagName !== tag) {
      list = element(tag, { className: ['limbs'] })
      converted.push(list)
    }
    list.children.push(clauseToHast(block, context, 'li', blocksToHast))
  }
  return converted
}
