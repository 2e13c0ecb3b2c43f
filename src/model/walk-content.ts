import type { Block, Cell, ListItem, Row } from '../schemas/content.ts'
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

function blockTexts(
  nodes: readonly ContentNode[],
  texts: string[],
  isLeftOut: (node: ContentNode) => boolean,
): void {
  for (const node of nodes) {
    if (isLeftOut(node)) continue
    if (node.type === 'paragraph') texts.push(inlineText(node.children))
    else {
      texts.push(...labelsOf(node).filter((words) => words !== undefined))
      if ('children' in node) blockTexts(node.children, texts, isLeftOut)
    }
  }
}

/** The policy’s own words of some content, one string a paragraph, number or heading; editor’s notes are left out, and what else is said. */
export function textsOf(
  nodes: readonly ContentNode[],
  isLeftOut: (node: ContentNode) => boolean = () => false,
): string[] {
  const texts: string[] = []
  blockTexts(nodes, texts, (node) => node.type === 'editorNote' || isLeftOut(node))
  return texts
}
