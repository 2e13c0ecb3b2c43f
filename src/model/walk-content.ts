import type { Block, Inline, Link } from '../schemas/content.ts'

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

function blockTexts(nodes: readonly ContentNode[], texts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'editorNote') continue
    if (node.type === 'paragraph' || node.type === 'tableCell')
      texts.push(inlineText(node.children))
    else {
      if (node.type === 'clause')
        texts.push(...[node.number, node.title].filter((words) => words !== undefined))
      if (node.type === 'listItem' && node.label !== undefined) texts.push(node.label)
      if ('children' in node) blockTexts(node.children, texts)
    }
  }
}

/** The policy’s own words of some content, one string a paragraph, number or heading; editor’s notes are left out. */
export function textsOf(nodes: readonly ContentNode[]): string[] {
  const texts: string[] = []
  blockTexts(nodes, texts)
  return texts
}
