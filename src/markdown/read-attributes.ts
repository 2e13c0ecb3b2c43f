import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { VFile } from 'vfile'
import { quotable } from '../messages/message.ts'
import { reportTo } from '../messages/report-to.ts'
import { didYouMean } from '../text/nearest.ts'
import { toSlug } from '../text/slug.ts'
import { listOf } from '../text/list.ts'
import type { Tag } from './vocabulary.ts'

type Element = MdxJsxFlowElement | MdxJsxTextElement
type Attribute = Element['attributes'][number]

/** What an attribute that may be missing from a tag is for, in a sentence. */
export const attributeAdvice: Readonly<Record<string, string>> = {
  id: 'Give the clause a short name of its own that says what it is about, such as `id="friend-requests"`. Do not use its number.',
  term: 'Write the word that is defined, as the text prints it, such as `term="Blog"`.',
}

/** What code in braces would be as plain words: `["risks", "security"]` is `risks security`. */
function toWords(code: string): string {
  const list = /^\s*\[([^]*)\]\s*$/.exec(code)?.[1]
  return quotable((list?.replaceAll(',', ' ') ?? code).replace(/["'`]/g, '').replace(/\s+/g, ' '))
}

function readAttribute(element: Element, name: string, tag: Tag, attribute: Attribute, file: VFile): [string, string] | undefined {
  const place = attribute.position ?? element.position
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    reportTo(file, 'attribute-code', place, { found: `\`{${quotable(attribute.value)}}\``, name, suggestion: `${tag.attributes[0] ?? 'name'}="…"` })
    return undefined
  }
  const found = quotable(attribute.name)
  if (!tag.attributes.includes(attribute.name)) {
    const hasAny = tag.attributes.length > 0
    const suggestion = didYouMean(found, tag.attributes, hasAny ? 'Delete it.' : `Delete it: \`<${name}>\` has no attributes.`)
    reportTo(file, 'attribute-unknown', place, { found, name, expected: hasAny ? `one of ${listOf(tag.attributes)}` : 'no attributes', suggestion })
    return undefined
  }
  if (attribute.value === null || attribute.value === undefined) {
    const suggestion = `Write \`${found}="…"\` with the value in straight double quotes.`
    reportTo(file, 'attribute-value', place, { found: 'attribute without a value', name: found, expected: 'a value', suggestion })
    return undefined
  }
  if (typeof attribute.value !== 'string') {
    reportTo(file, 'attribute-code', place, { found: `\`${found}\``, name, suggestion: `${found}="${toWords(attribute.value.value)}"` })
    return undefined
  }
  return [attribute.name, attribute.value]
}

/**
 * The attributes of a tag as plain strings. Spread, computed, unknown and repeated ones are reported and left out; so are required
 * ones that are missing (a missing id gets none).
 */
export function readAttributes(element: Element, tag: Tag, file: VFile): ReadonlyMap<string, string> {
  const name = element.name ?? ''
  const attributes = new Map<string, string>()
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && seen.has(attribute.name)) {
      if (!repeated.has(attribute.name)) reportTo(file, 'attribute-repeated', attribute.position ?? element.position, { found: quotable(attribute.name), name })
      repeated.add(attribute.name)
      continue
    }
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name)
    const read = readAttribute(element, name, tag, attribute, file)
    if (read) attributes.set(...read)
  }
  for (const required of tag.required) {
    if (seen.has(required)) continue
    reportTo(file, 'attribute-missing', element, { found: required, name, suggestion: attributeAdvice[required] ?? '' })
  }
  return attributes
}

/** An id that would be allowed, made of one that is not; for messages. */
export function suggestId(value: string): string {
  return toSlug(value) || 'friend-requests'
}
