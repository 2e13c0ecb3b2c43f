import type { BlockContent, Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { VFile } from 'vfile'
import { quotable } from '../messages/message.ts'
import { reportTo } from '../messages/report-to.ts'
import { didYouMean, listOf, toSlug } from '../messages/wording.ts'
import { readAudience, readId, readMarker, readNames, readWords, type AttributeReader } from './attribute-values.ts'
import type { MdastAside, MdastClause, MdastTermDefinition } from './nodes.ts'
import { readAttributes } from './read-attributes.ts'
import { tagNames, vocabulary, type Tag } from './vocabulary.ts'

/** No node stands inside more than so many others. */
const deepest = 24

type Element = MdxJsxFlowElement | MdxJsxTextElement
type Block = MdastClause | MdastTermDefinition | MdastAside

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function reportUnknown(element: Element, file: VFile): void {
  const found = quotable(element.name ?? '')
  const otherwise = found === '' || /^[a-z]/.test(found)
    ? 'HTML is not allowed in clause files. Write Markdown instead: `**bold**`, `*italic*`, `- list item`, `[text](https://…)`; to print the sign itself write `\\<`.'
    : 'Delete it and its closing tag; to print the sign itself write `\\<`.'
  reportTo(file, 'mdx-unknown-tag', element, { found, expected: listOf(tagNames), suggestion: didYouMean(found, tagNames, otherwise) })
}

function clause(reader: AttributeReader, children: BlockContent[]): MdastClause {
  const [number, title, marker] = [readWords(reader, 'number'), readWords(reader, 'title'), readMarker(reader)]
  return {
    type: 'clause',
    id: readId(reader) ?? '',
    ...(number !== undefined && { number }),
    ...(title !== undefined && { title }),
    ...(marker !== undefined && { marker }),
    topics: readNames(reader, 'topics'),
    mentions: readNames(reader, 'mentions'),
    excludes: readNames(reader, 'excludes'),
    audience: readAudience(reader),
    children,
  }
}

function termDefinition(reader: AttributeReader, children: BlockContent[]): MdastTermDefinition {
  const term = readWords(reader, 'term') ?? ''
  const variants = (readWords(reader, 'variants') ?? '').split(',').map((variant) => variant.trim()).filter(Boolean)
  return { type: 'termDefinition', id: readId(reader) ?? `term-${toSlug(term)}`, term, variants, topics: readNames(reader, 'topics'), children }
}

/** A definition inside a clause belongs to that clause, which is what topics are given to. */
function checkTopicsOfInner(element: Element, ancestors: readonly Nodes[], file: VFile): void {
  const topics = element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'topics')
  const inner = ancestors.some((ancestor) => isElement(ancestor) && ancestor.name === 'Clause')
  if (!topics || !inner || element.name !== 'Definition') return
  const suggestion = 'Move it to the `<Clause>` that the definition stands in.'
  reportTo(file, 'attribute-unknown', topics.position ?? element.position, { found: 'topics', name: 'Definition', expected: listOf(['term', 'variants', 'id']), suggestion })
}

/** Makes the block of a tag; its attributes are validated on the way. */
function toBlock(element: MdxJsxFlowElement, tag: Tag, file: VFile): Block {
  const reader = { attributes: readAttributes(element, tag, file), placed: element, file }
  const children = element.children as BlockContent[]
  const block: Block = tag.type === 'clause' ? clause(reader, children) : tag.type === 'termDefinition' ? termDefinition(reader, children) : { type: tag.type, children }
  if (element.position) block.position = element.position
  const empty = tag.type === 'clause' ? children.length === 0 && !('title' in block) : children.length === 0
  if (empty) reportTo(file, 'text-empty', element, { found: element.name ?? '' })
  return block
}

function reportPlacement(element: Element, name: string, ancestors: readonly Nodes[], file: VFile): void {
  if (element.type === 'mdxJsxTextElement') {
    reportTo(file, 'mdx-tag-placement', element, { found: name, where: 'in the middle of a paragraph' })
    return
  }
  const outer = ancestors.at(-1)
  if (outer === undefined || outer.type === 'root') return
  if (!isElement(outer)) {
    reportTo(file, 'mdx-tag-placement', element, { found: name, where: `inside a ${outer.type === 'listItem' ? 'list' : 'quotation'}` })
    return
  }
  const holder = vocabulary.get(outer.name ?? '')
  if (!holder || holder.holds.includes(name)) return
  reportTo(file, 'mdx-nesting', element, { found: name, name: outer.name ?? '', expected: holder.holds.length > 0 ? listOf(holder.holds) : 'text only' })
}

function transform(parent: Parents, ancestors: readonly Nodes[], file: VFile): void {
  if (ancestors.length > deepest) {
    reportTo(file, 'mdx-too-deep', parent, { expected: String(deepest) })
    parent.children = []
    return
  }
  const path = [...ancestors, parent]
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    const tag = isElement(child) ? vocabulary.get(child.name ?? '') : undefined
    if (isElement(child)) {
      if (tag) {
        reportPlacement(child, child.name ?? '', path, file)
        checkTopicsOfInner(child, path, file)
      } else reportUnknown(child, file)
    }
    if ('children' in child) transform(child, path, file)
    if (!isElement(child)) children.push(child)
    else if (tag && child.type === 'mdxJsxFlowElement') children.push(toBlock(child, tag, file))
    else children.push(...child.children)
  }
  parent.children = children as typeof parent.children
}

/**
 * Turns the tags of the vocabulary into blocks of our own with validated attributes. Any other tag, HTML included, is reported and
 * replaced by what stands inside it.
 */
export function remarkVocabulary() {
  return (tree: Root, file: VFile): void => {
    transform(tree, [], file)
  }
}
