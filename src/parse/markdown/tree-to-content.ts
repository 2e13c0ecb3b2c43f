import type {
  FootnoteDefinition,
  FootnoteReference as MdastFootnoteReference,
  Image,
  List as MdastList,
  ListItem as MdastListItem,
  Nodes,
  Root,
  Table as MdastTable,
  TableCell,
} from 'mdast'
import { isCell, isRow, type MdastRow, type MdastTagBlock } from './nodes.ts'
import { markOfFootnote, nameOfFootnote } from './footnotes.ts'
import { vocabulary } from './vocabulary.ts'
import { placeOf } from '../../messages/report-to.ts'
import type { Block, Cell, List, ListItem, Row, Table } from '../../schemas/content.ts'
import type { Inline } from '../../schemas/inline.ts'

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
    case 'footnoteReference':
      return [{ type: 'footnoteReference', ...toNote(node) }]
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(toInline) : []
  }
}

/** The name of a footnote, and what of it is printed. */
function toNote(node: MdastFootnoteReference | FootnoteDefinition): { note: string; mark: string } {
  const note = nameOfFootnote(node)
  return { note, mark: markOfFootnote(note) }
}

function toListItem(item: MdastListItem): ListItem {
  const label = item.data?.label
  return {
    type: 'listItem',
    ...(label !== undefined && { label }),
    ...(typeof item.checked === 'boolean' && { tick: item.checked ? 'ticked' : 'empty' }),
    children: item.children.flatMap(toBlocks),
  }
}

function toList(list: MdastList): List {
  return { type: 'list', ordered: list.ordered === true, children: list.children.map(toListItem) }
}

const inlineTypes: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'inlineCode',
  'footnoteReference',
])

/** The words of a Markdown cell are one paragraph; a cell of a tag holds blocks. */
function toCell(cell: TableCell, isHead: boolean): Cell {
  const nodes: Nodes[] = cell.children
  const { across, down } = cell
  return {
    type: 'tableCell',
    ...((isHead || cell.head) && { head: true }),
    ...(across !== undefined && { across }),
    ...(down !== undefined && { down }),
    children: nodes.some(({ type }) => inlineTypes.has(type))
      ? [{ type: 'paragraph', children: nodes.flatMap(toInline) }]
      : nodes.flatMap(toBlocks),
  }
}

/** A row of Markdown, or one without an id, cannot be cited. */
function toRow(row: MdastRow, isHead: boolean): Row {
  const children = (row.children as Nodes[]).filter(isCell).map((cell) => toCell(cell, isHead))
  if (row.type === 'tableRow' || row.id === '') return { type: 'tableRow', children }
  const { position, data, ...fields } = row
  return { ...fields, place: placeOf(position), children }
}

/** The first row of a Markdown table is its head. One that stands in a tag takes its caption from there. */
function toTable({ caption, children }: MdastTable): Table {
  const nodes: Nodes[] = children
  const [inner] = nodes
  if (inner?.type === 'table')
    return toTable({ ...inner, ...(caption !== undefined && { caption }) })
  return {
    type: 'table',
    ...(caption !== undefined && { caption }),
    children: nodes
      .filter(isRow)
      .map((row, index) => toRow(row, index === 0 && row.type === 'tableRow')),
  }
}

function toPicture(node: Image): Block {
  return { type: 'picture', file: node.url, description: node.alt ?? '', place: placeOf(node) }
}

const partsOfTables: readonly string[] = ['table', 'rowClause', 'tableCell']
const tagTypes: ReadonlySet<string> = new Set(
  Array.from(vocabulary.values(), ({ type }) => type).filter(
    (type) => !partsOfTables.includes(type),
  ),
)

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
    case 'heading': {
      const [only] = node.children
      if (only?.type === 'image' && node.children.length === 1) return [toPicture(only)]
      return [{ type: 'paragraph', children: node.children.flatMap(toInline) }]
    }
    case 'list':
      return [toList(node)]
    case 'table':
      return [toTable(node)]
    case 'footnoteDefinition':
      return [{ type: 'footnote', ...toNote(node), children: node.children.flatMap(toBlocks) }]
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
