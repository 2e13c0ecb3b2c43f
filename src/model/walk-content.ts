import type { Block, ClauseNode, Inline, Link, TermDefinition } from '../schemas/content.ts'

/** Any node of a policy’s content. */
export type ContentNode =
  | Block
  | Inline
  | Extract<Block, { type: 'list' }>['children'][number]
  | Extract<Block, { type: 'table' }>['children'][number]
  | Extract<Block, { type: 'table' }>['children'][number]['children'][number]

/** Calls `visit` for every node, parents first; when it gives back false, what is inside the node is passed over. */
export function walkContent(
  nodes: readonly ContentNode[],
  visit: (node: ContentNode) => boolean | undefined,
): void {
  for (const node of nodes) {
    if (visit(node) !== false && 'children' in node) walkContent(node.children, visit)
  }
}

/** The links of some content, those of editor’s notes included. */
export function linksOf(nodes: readonly ContentNode[]): Link[] {
  const links: Link[] = []
  walkContent(nodes, (node) => {
    if (node.type === 'link') links.push(node)
    return undefined
  })
  return links
}

/** The words of inline content; a break is a line end. */
export function inlineText(nodes: readonly ContentNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'break') return '\n'
      return 'children' in node ? inlineText(node.children) : ''
    })
    .join('')
}

/** Words of a policy, and the clause or definition that they stand in; undefined directly in a section. */
export interface PlacedText {
  words: string
  holder: ClauseNode | TermDefinition | undefined
}

function collectTexts(
  nodes: readonly ContentNode[],
  holder: PlacedText['holder'],
  texts: PlacedText[],
): void {
  for (const node of nodes) {
    if (node.type === 'editorNote') continue
    const inner = node.type === 'clause' || node.type === 'termDefinition' ? node : holder
    const add = (...words: (string | undefined)[]) =>
      texts.push(
        ...words.flatMap((each) => (each === undefined ? [] : [{ words: each, holder: inner }])),
      )
    if (node.type === 'paragraph' || node.type === 'tableCell') add(inlineText(node.children))
    else {
      if (node.type === 'clause') add(node.number, node.title)
      if (node.type === 'listItem') add(node.label)
      if ('children' in node) collectTexts(node.children, inner, texts)
    }
  }
}

/** The policy’s own words of some content in their order, one text a paragraph, number or heading; editor’s notes are left out. */
export function placedTextsOf(nodes: readonly ContentNode[]): PlacedText[] {
  const texts: PlacedText[] = []
  collectTexts(nodes, undefined, texts)
  return texts
}

/** The same without their places. */
export function textsOf(nodes: readonly ContentNode[]): string[] {
  return placedTextsOf(nodes).map(({ words }) => words)
}
