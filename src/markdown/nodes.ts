import type { BlockContent, Parent } from 'mdast'
import type { ClauseNode, TermDefinition } from '../schemas/content.ts'

/** The attributes of a block of the vocabulary, without what every node has. */
type Fields<Node extends { type: string, children: unknown }> = Omit<Node, 'type' | 'children' | 'place'>

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

/** A callout, an example or an editor’s note in the mdast tree. */
export interface MdastAside extends Parent {
  type: 'tip' | 'example' | 'editorNote'
  children: BlockContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    clause: MdastClause
    termDefinition: MdastTermDefinition
    aside: MdastAside
  }

  interface RootContentMap {
    clause: MdastClause
    termDefinition: MdastTermDefinition
    aside: MdastAside
  }

  interface ListItemData {
    /** The number as the file has it, such as `2)`. */
    label?: string
  }
}
