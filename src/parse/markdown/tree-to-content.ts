import type { List as MdastList, ListItem as MdastListItem, Nodes, Root } from 'mdast'
import type { MdastTagBlock } from './nodes.ts'
import { vocabulary } from './vocabulary.ts'
import { placeOf } from '../../messages/report-to.ts'
import type { Block, Inline, List, ListItem, Table } from '../../schemas/content.ts'

/** Words of one line: a line end in the file is a space, as everywhere in Markdown. */
function toWords(value: string): string {
  // A long run of spaces is looked at from its beginning only, not from each space again.
  return value.replace(/(?:(?<![\t ])[\t ]+)?(?:\r\n|\r|\n)[\t ]*/g, ' ')
}

function toInline(node: Nodes): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: toWords(node.value) }]
    case 'inlineCode':
      return [{ type: 'text', value: toWords(node.value) }]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: node.children.flatMap(toInline) }]
    case 'link':
      return [
        {
          type: 'link',
          url: node.url,
          place: placeOf(node),
          children: node.children.flatMap(toInline),
        },
      ]
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(toInline) : []
  }
}

function toListItem(item: MdastListItem): ListItem {
  const label = item.data?.label
  return {
    type: 'listItem',
    ...(label !== undefined && { label }),
    children: item.children.flatMap(toBlocks),
  }
}

function toList(list: MdastList): List {
  return { type: 'list', ordered: list.ordered === true, children: list.children.map(toListItem) }
}

function toTable(node: Extract<Nodes, { type: 'table' }>): Table {
  return {
    type: 'table',
    children: node.children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: cell.children.flatMap(toInline),
      })),
    })),
  }
}

const tagTypes: ReadonlySet<string> = new Set(Array.from(vocabulary.values(), ({ type }) => type))

function isTagBlock(node: Nodes): node is MdastTagBlock {
  return tagTypes.has(node.type)
}

function toTagBlock({ position, data, children, ...fields }: MdastTagBlock): Block {
  const blocks = children.flatMap(toBlocks)
  return 'id' in fields
    ? { ...fields, place: placeOf(position), children: blocks }
    : { ...fields, children: blocks }
}

function toBlocks(node: Nodes): Block[] {
  if (isTagBlock(node)) return [toTagBlock(node)]
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: 'paragraph', children: node.children.flatMap(toInline) }]
    case 'list':
      return [toList(node)]
    case 'table':
      return [toTable(node)]
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'link':
      return [{ type: 'paragraph', children: toInline(node) }]
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(toBlocks) : []
  }
}

/** Compiles the tree of a clause file to the closed set of blocks that the model, the pages and the PDFs know. */
export function treeToContent(tree: Root): Block[] {
  return tree.children.flatMap(toBlocks)
}
