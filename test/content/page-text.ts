import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** An element and the elements around it, the outermost first. */
export interface Found {
  element: Element
  ancestors: readonly Element[]
}

/** Elements that stand in the line of the text around them; all others begin and end a line. */
const inlineTags = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'wbr',
])

/** Parses a whole page as a browser does. */
export function parsePage(html: string): Root {
  return fromHtml(html)
}

/** All elements inside a node for which the test holds, in the order of the page. */
export function findAll(tree: Nodes, test: (element: Element) => boolean): Found[] {
  const found: Found[] = []
  const walk = (node: Nodes, ancestors: readonly Element[]): void => {
    if (node.type === 'element' && test(node)) found.push({ element: node, ancestors })
    if (!('children' in node)) return
    const around = node.type === 'element' ? [...ancestors, node] : ancestors
    for (const child of node.children) walk(child, around)
  }
  walk(tree, [])
  return found
}

/** True for an element with this attribute, written as hast writes it: `dataText`. */
export function has(attribute: string): (element: Element) => boolean {
  return ({ properties }) => properties[attribute] !== undefined && properties[attribute] !== null
}

/** True for an element of this class. */
export function hasClass(name: string): (element: Element) => boolean {
  return ({ properties: { className } }) => Array.isArray(className) && className.includes(name)
}

/** The one element inside a node for which the test holds. */
export function findOne(tree: Nodes, test: (element: Element) => boolean): Element {
  const [first, ...more] = findAll(tree, test)
  if (!first || more.length > 0)
    throw new Error(`Expected one element, found ${String(first ? more.length + 1 : 0)}`)
  return first.element
}

/** The `<article>` that holds the policy. */
export function articleOf(tree: Root): Element {
  return findOne(tree, (element) => element.tagName === 'article' && has('dataPolicy')(element))
}

/** The words of some text: what stands between white space. */
export function toWords(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean)
}

/** Everything that is written in an element, with a line end wherever a block begins or ends, as a browser shows it. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.children.map(textOf).join('')
  return inlineTags.has(node.tagName) ? inner : `\n${inner}\n`
}

/** The elements marked as the policy’s own text; one that lies inside another is part of that one. */
export function ownTextElements(article: Element): Found[] {
  return findAll(article, has('dataText')).filter(
    ({ ancestors }) => !ancestors.some(has('dataText')),
  )
}

/** The text of an element where what is not the policy’s own is left out, but still stands between words. */
function ownTextOf(node: ElementContent, own: boolean): string {
  if (node.type === 'text') return own ? node.value : ' '
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.children
    .map((child) => ownTextOf(child, own || has('dataText')(node)))
    .join('')
  return inlineTags.has(node.tagName) ? inner : `\n${inner}\n`
}

/**
 * The policy’s own words on its page, in order, as they are seen: words that touch one another on the screen are one word, whatever
 * elements they are in.
 */
export function ownWords(article: Element): string[] {
  return toWords(ownTextOf(article, false))
}
