import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { VFile } from 'vfile'
import { reportTo } from '../../messages/report-to.ts'
import { listOf } from '../../text/list.ts'
import { type AttributeReader, readValue } from './attribute-values.ts'
import type { MdastTagBlock, MdastTagRow } from './nodes.ts'
import { type Element, readAttributes } from './read-attributes.ts'
import './repaired-tags.ts'
import { toTermId } from './term-id.ts'
import { meantByTagWithId, unknownTag, unknownTagFor } from './unknown-tag.ts'
import { checkParts } from './table-parts.ts'
import { vocabulary, type Tag } from './vocabulary.ts'

/** No node stands inside more than so many others. */
const deepest = 24

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The attributes of a definition inside a clause. */
const innerAttributes = [...(vocabulary.get('Definition')?.attributes.keys() ?? [])].filter(
  (name) => name !== 'topics',
)

/** A definition inside a clause, or inside another one, belongs to that, which is what topics are given to. */
function checkTopicsOfInner(element: Element, ancestors: readonly Nodes[], file: VFile): void {
  const topics = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'topics',
  )
  const inner = ancestors.some(
    (ancestor) =>
      isElement(ancestor) && (ancestor.name === 'Clause' || ancestor.name === 'Definition'),
  )
  if (!topics || !inner || element.name !== 'Definition') return
  const suggestion = 'Move it to the tag that the definition stands in.'
  reportTo(file, 'attribute-unknown', topics.position ?? element.position, {
    found: 'topics',
    name: 'Definition',
    expected: `one of ${listOf(innerAttributes)}`,
    suggestion,
  })
}

/** The attributes of a tag, and the file that gets the messages about them: a scratch one where they were salvaged from a broken tag. */
function toReader(
  element: Element,
  tag: Tag,
  salvaged: ReadonlyMap<string, string> | undefined,
  file: VFile,
): AttributeReader {
  if (salvaged)
    return { attributes: salvaged, placed: element, file: new VFile({ path: file.path }) }
  return { attributes: readAttributes(element, tag, file), placed: element, file }
}

/** Makes the block of a tag; its attributes are validated on the way. */
function toBlock(
  element: MdxJsxFlowElement,
  tag: Tag,
  salvaged: ReadonlyMap<string, string> | undefined,
  file: VFile,
): MdastTagBlock | MdastTagRow {
  const reader = toReader(element, tag, salvaged, file)
  const values = Array.from(
    tag.attributes,
    ([name, schema]) => [name, readValue(reader, name, schema)] as const,
  )
  const fields = Object.fromEntries(values.filter(([, value]) => value !== undefined))
  // The schemas of the attributes are those of the fields, which the compiler cannot know.
  const block = { type: tag.type, ...fields, children: element.children } as
    MdastTagBlock | MdastTagRow
  if (block.type === 'termDefinition') block.id ||= toTermId(block.term)
  if (element.position) block.position = element.position
  return block
}

/** True when nothing stands between two tags, not even something that was refused. */
function isEmpty(element: MdxJsxFlowElement, file: VFile): boolean {
  if (element.children.length > 0) return false
  const [start = 0, end = 0] = [element.position?.start.offset, element.position?.end.offset]
  const [between] = /(?<=>)\s*(?=<\/[^<>]*>$)/.exec(String(file).slice(start, end)) ?? []
  if (between === undefined) return true
  const from = String(file).lastIndexOf('<', end - 1) - between.length
  return (file.data.original ?? '').slice(from, from + between.length).trim() === ''
}

function checkText(element: MdxJsxFlowElement, tag: Tag, file: VFile): void {
  const titled =
    tag.type === 'clause' &&
    element.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'title',
    )
  if (!titled && tag.type !== 'tableCell' && isEmpty(element, file))
    reportTo(file, 'text-empty', element, { found: element.name ?? '' })
}

function reportPlacement(
  element: Element,
  name: string,
  ancestors: readonly Nodes[],
  file: VFile,
): void {
  if (element.type === 'mdxJsxTextElement') {
    reportTo(file, 'mdx-tag-placement', element, {
      found: name,
      where: 'in the middle of a paragraph',
    })
    return
  }
  const outer = ancestors.at(-1)
  if (checkParts(element, outer, file) || outer === undefined || outer.type === 'root') return
  if (!isElement(outer)) {
    reportTo(file, 'mdx-tag-placement', element, {
      found: name,
      where: `inside a ${outer.type === 'listItem' ? 'list' : 'quotation'}`,
    })
    return
  }
  const holder = vocabulary.get(outer.name ?? '')
  if (!holder || holder.holds.includes(name)) return
  reportTo(file, 'mdx-nesting', element, {
    found: name,
    name: outer.name ?? '',
    expected: holder.holds.length > 0 ? listOf(holder.holds) : 'text only',
  })
}

/** Cuts off what is nested too deeply, and reports it once: at what leads on further, if anything does. */
function cutOff(parent: Parents, file: VFile): void {
  const tooDeep = (parent.children as Nodes[]).filter((child) => 'children' in child)
  const culprit =
    tooDeep.find(({ children }) => children.some((child) => 'children' in child)) ?? tooDeep[0]
  if (!culprit) return
  reportTo(file, 'mdx-too-deep', culprit, { expected: String(deepest) })
  parent.children = (parent.children as Nodes[]).filter(
    (child) => !('children' in child),
  ) as typeof parent.children
}

/** Gives a repaired tag its name, and back the attributes that could be made out, if these are all of them. Gives back those that are not to be checked. */
function restore(element: Element, file: VFile): ReadonlyMap<string, string> | undefined {
  const repaired = file.data.repairedTags?.get(element.position?.start.offset ?? -1)
  if (!repaired) return undefined
  element.name = repaired.name
  if (!repaired.attributes || !repaired.isWhole) return repaired.attributes
  element.attributes = [...repaired.attributes].map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }))
  return undefined
}

/** Reports a tag with an `id` that is not of the vocabulary, and makes of it the one that is meant, so that nothing in it is lost. */
function rename(element: Element, file: VFile): void {
  const name = element.name ?? ''
  const hasId = element.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )
  if (name === '' || vocabulary.has(name) || !hasId || element.type !== 'mdxJsxFlowElement') return
  const meant = meantByTagWithId(name)
  if (meant === undefined) return
  reportTo(file, 'mdx-unknown-tag', element, unknownTagFor(name, meant))
  element.name = meant
}

/** Says what is wrong with a tag where it stands, and gives back its blocks: one of our own, or what stands in it. */
function transformElement(element: Element, path: readonly Nodes[], file: VFile): Nodes[] {
  const salvaged = restore(element, file)
  rename(element, file)
  const name = element.name ?? ''
  const tag = vocabulary.get(name)
  if (tag) {
    reportPlacement(element, name, path, file)
    checkTopicsOfInner(element, path, file)
  } else reportTo(file, 'mdx-unknown-tag', element, unknownTag(name))
  if (!tag || element.type === 'mdxJsxTextElement') {
    transform(element, path, file)
    return element.children
  }
  checkText(element, tag, file)
  transform(element, path, file)
  return [toBlock(element, tag, salvaged, file)]
}

function transform(parent: Parents, ancestors: readonly Nodes[], file: VFile): void {
  if (ancestors.length >= deepest) cutOff(parent, file)
  const path = [...ancestors, parent]
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if (isElement(child)) children.push(...transformElement(child, path, file))
    else {
      if ('children' in child) transform(child, path, file)
      children.push(child)
    }
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
