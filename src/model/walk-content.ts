import type { Block, Cell, CitableNode, ListItem, Row } from '../schemas/content.ts'
import type { Inline, Link } from '../schemas/inline.ts'

/** Any node of a policy’s content. */
export type ContentNode = Block | Inline | ListItem | Row | Cell

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

/** The words of inline content; a break is a line end. The mark of a footnote stands by itself: it is no part of the word before it. */
export function inlineText(nodes: readonly ContentNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'break') return '\n'
      if (node.type === 'footnoteReference') return ` ${node.mark}`
      return 'children' in node ? inlineText(node.children) : ''
    })
    .join('')
}

/** What is printed before the words of a block: numbers, headings, captions and marks. */
function labelsOf(node: ContentNode): (string | undefined)[] {
  switch (node.type) {
    case 'clause':
      return [node.number, node.title]
    case 'rowClause':
      return [node.number]
    case 'listItem':
      return [node.label]
    case 'table':
      return [node.caption]
    case 'footnote':
      return [node.mark]
    default:
      return []
  }
}

/** Words of a policy, and the citable unit or definition that they stand in; undefined directly in a section. */
export interface PlacedText {
  words: string
  holder: CitableNode | undefined
}

function isHolder(node: ContentNode): node is CitableNode {
  return node.type === 'clause' || node.type === 'rowClause' || node.type === 'termDefinition'
}

function collectTexts(
  nodes: readonly ContentNode[],
  holder: PlacedText['holder'],
  isLeftOut: (node: ContentNode) => boolean,
  texts: PlacedText[],
): void {
  for (const node of nodes) {
    if (node.type === 'editorNote' || isLeftOut(node)) continue
    const inner = isHolder(node) ? node : holder
    if (node.type === 'paragraph') texts.push({ words: inlineText(node.children), holder: inner })
    else {
      for (const words of labelsOf(node))
        if (words !== undefined) texts.push({ words, holder: inner })
      if ('children' in node) collectTexts(node.children, inner, isLeftOut, texts)
    }
  }
}

/** The policy’s own words of some content in their order, one text a paragraph, number or heading; editor’s notes are left out, and what else is said. */
export function placedTextsOf(
  nodes: readonly ContentNode[],
  isLeftOut: (node: ContentNode) => boolean = () => false,
): PlacedText[] {
  const texts: PlacedText[] = []
  collectTexts(nodes, undefined, isLeftOut, texts)
  return texts
}

/** The same without their places. */
export function textsOf(
  nodes: readonly ContentNode[],
  isLeftOut?: (node: ContentNode) => boolean,
): string[] {
  return placedTextsOf(nodes, isLeftOut).map(({ words }) => words)
}
