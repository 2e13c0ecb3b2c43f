import type { BlockContent, Parent } from 'mdast'
import type { Aside, ClauseNode, TermDefinition } from '../../schemas/content.ts'

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

/** What a tag makes in the mdast tree. */
export type MdastTagBlock = MdastClause | MdastTermDefinition | MdastAside

declare module 'mdast' {
  interface BlockContentMap {
    tagBlock: MdastTagBlock
  }

  interface RootContentMap {
    tagBlock: MdastTagBlock
  }

  interface ListItemData {
    /** The number as the file has it, such as `2)`. */
    label?: string
  }
}
