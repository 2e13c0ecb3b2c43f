import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { VFile } from 'vfile'
import { quotable } from '../../messages/message.ts'
import { reportTo } from '../../messages/report-to.ts'
import { didYouMean } from '../../text/nearest.ts'
import { listOf } from '../../text/list.ts'
import { attributeNotes } from '../../schemas/attribute.ts'
import { isFlag } from './attribute-values.ts'
import type { Tag } from './vocabulary.ts'

/** A tag as the parser gives it. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement
type Attribute = Element['attributes'][number]

/** What code in braces would be as plain words: `["risks", "security"]` is `risks security`. */
function toWords(code: string): string {
  const list = /^\s*\[([^]*)\]\s*$/.exec(code)?.[1]
  return quotable((list?.replaceAll(',', ' ') ?? code).replace(/["'`]/g, '').replace(/\s+/g, ' '))
}

function readAttribute(
  element: Element,
  name: string,
  tag: Tag,
  attribute: Attribute,
  file: VFile,
): [string, string] | undefined {
  const place = attribute.position ?? element.position
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    reportTo(file, 'attribute-code', place, {
      found: `\`{${quotable(attribute.value)}}\``,
      name,
      suggestion: `${tag.required[0] ?? 'name'}="…"`,
    })
    return undefined
  }
  const found = quotable(attribute.name)
  const schema = tag.attributes.get(attribute.name)
  if (!schema) {
    const known = [...tag.attributes.keys()]
    const hasAny = known.length > 0
    const suggestion = didYouMean(
      found,
      known,
      hasAny ? 'Delete it.' : `Delete it: \`<${name}>\` has no attributes.`,
    )
    reportTo(file, 'attribute-unknown', place, {
      found,
      name,
      expected: hasAny ? `one of ${listOf(known)}` : 'no attributes',
      suggestion,
    })
    return undefined
  }
  if (attribute.value === null || attribute.value === undefined) {
    if (isFlag(schema)) return [attribute.name, '']
    const suggestion = `Write \`${found}="…"\` with the value in straight double quotes.`
    reportTo(file, 'attribute-value', place, {
      found: 'attribute without a value',
      name: found,
      expected: 'a value',
      suggestion,
    })
    return undefined
  }
  if (typeof attribute.value !== 'string') {
    reportTo(file, 'attribute-code', place, {
      found: `\`${found}\``,
      name,
      suggestion: `${found}="${toWords(attribute.value.value)}"`,
    })
    return undefined
  }
  return [attribute.name, attribute.value]
}

/**
 * The attributes of a tag as plain strings. Spread, computed, unknown and repeated ones are reported and left out; so are required
 * ones that are missing (a missing id gets none).
 */
export function readAttributes(
  element: Element,
  tag: Tag,
  file: VFile,
): ReadonlyMap<string, string> {
  const name = element.name ?? ''
  const attributes = new Map<string, string>()
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && seen.has(attribute.name)) {
      if (!repeated.has(attribute.name))
        reportTo(file, 'attribute-repeated', attribute.position ?? element.position, {
          found: quotable(attribute.name),
          name,
        })
      repeated.add(attribute.name)
      continue
    }
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name)
    const read = readAttribute(element, name, tag, attribute, file)
    if (read) attributes.set(...read)
  }
  for (const required of tag.required) {
    if (seen.has(required)) continue
    const schema = tag.attributes.get(required)
    const { advice = '' } = (schema && attributeNotes.get(schema)) ?? {}
    reportTo(file, 'attribute-missing', element, { found: required, name, suggestion: advice })
  }
  return attributes
}
