import type { BlockContent, Nodes, Parent, TableCell, TableRow } from 'mdast'
import type { Aside, ClauseNode, RowClause, TermDefinition } from '../../schemas/content.ts'

/** The attributes of a block of the vocabulary, without what every node has. */
type Fields<Node extends { type: string; children: unknown }> = Omit<
  Node,
  'type' | 'children' | 'place'
>

/** A clause in the mdast tree of a clause file. */
export interface MdastClause extends Parent, Fields<ClauseNode> {
  type: 'clause'
  children: BlockContent[]
}

/** A defined term in the mdast tree; mdast’s own `definition` is that of a link. */
export interface MdastTermDefinition extends Parent, Fields<TermDefinition> {
  type: 'termDefinition'
  children: BlockContent[]
}

/** A block that holds only further blocks in the mdast tree. */
export interface MdastAside extends Parent {
  type: Aside['type']
  children: BlockContent[]
}

/** A row that a tag makes; it has no id where it cannot be cited. */
export interface MdastTagRow extends Parent, Fields<RowClause> {
  type: 'rowClause'
  children: BlockContent[]
}

/** What a tag makes in the mdast tree, the parts of a table excepted. */
export type MdastTagBlock = MdastClause | MdastTermDefinition | MdastAside

/** A row of a table, however it is written. */
export type MdastRow = TableRow | MdastTagRow

/** True for a row of a table. */
export function isRow(node: Nodes): node is MdastRow {
  return node.type === 'tableRow' || node.type === 'rowClause'
}

/** True for a cell of a table. */
export function isCell(node: Nodes): node is TableCell {
  return node.type === 'tableCell'
}

declare module 'mdast' {
  interface BlockContentMap {
    tagBlock: MdastTagBlock
    tagRow: MdastTagRow
    tableCell: TableCell
  }

  interface RootContentMap {
    tagBlock: MdastTagBlock
    tagRow: MdastTagRow
  }

  /** What the tag of a table gives it. */
  interface Table {
    caption?: string
  }

  /** What the tag of a cell gives it; that of a tag holds blocks. */
  interface TableCell {
    head?: true
    across?: number
    down?: number
  }

  interface ListItemData {
    /** The number as the file has it, such as `2)`. */
    label?: string
  }
}
