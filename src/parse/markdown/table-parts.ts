import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { VFile } from 'vfile'
import type { Values } from '../../messages/message.ts'
import { type Placed, reportTo } from '../../messages/report-to.ts'
import type { Element } from './read-attributes.ts'
import { vocabulary } from './vocabulary.ts'

/** What asks for a row to have an id. */
const needsId = ['number', 'topics', 'mentions', 'excludes', 'audience', 'statutory', 'lang']

const expectedIn: Readonly<Record<string, readonly [expected: string, suggestion: string]>> = {
  Table: [
    '`<Row>`s, or one table of Markdown, and nothing else',
    'Put the words into a `<Cell>` of a `<Row>`, or move them out of the `<Table>`.',
  ],
  Row: ['`<Cell>`s and nothing else', 'Put the words into a `<Cell>`.'],
}

function nameOf(node: Nodes): string | undefined {
  return node.type === 'mdxJsxFlowElement' ? (node.name ?? undefined) : undefined
}

/** What stands in a table or row besides its parts. One table of Markdown may stand in a tag, which gives it a caption. */
function findStray(name: string, children: readonly Nodes[]): Nodes | undefined {
  if (name === 'Table' && children.length === 1 && children[0]?.type === 'table') return undefined
  return children.find((child) => !vocabulary.get(name)?.holds.includes(nameOf(child) ?? ''))
}

function report(file: VFile, placed: Placed, values: Values): void {
  reportTo(file, 'table-parts', placed, values)
}

function checkId(element: MdxJsxFlowElement, file: VFile): void {
  const { attributes, name } = element
  const names = attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [each.name] : []))
  const found = names.find((each) => needsId.includes(each))
  if (name !== 'Row' || found === undefined || names.includes('id')) return
  report(file, element, {
    found: `\`${found}\` on a \`<Row>\` without an id`,
    expected: 'an `id`, by which the row can be cited',
    suggestion: 'Give the row a short name of its own, such as `id="tree-works"`.',
  })
}

/** Reports what is wrong with the way in which a table is put together of tags: a part outside its table, words between the parts, a row that needs an id. Gives back true for a part that stands where it may not. */
export function checkParts(element: Element, outer: Nodes | undefined, file: VFile): boolean {
  const name = element.name ?? ''
  const within = vocabulary.get(name)?.within
  if (within !== undefined && (outer === undefined || outer.type === 'root')) {
    const found = `\`<${name}>\` outside a \`<${within}>\``
    const suggestion = `Put \`<${within}>\` above it and \`</${within}>\` below it.`
    report(file, element, { found, expected: `it inside a \`<${within}>\``, suggestion })
    return true
  }
  if (element.type !== 'mdxJsxFlowElement') return false
  checkId(element, file)
  const [expected, suggestion] = expectedIn[name] ?? []
  const stray = expected === undefined ? undefined : findStray(name, element.children)
  // A tag that may not stand there is reported where it is.
  if (!stray || nameOf(stray) !== undefined) return false
  report(file, stray, {
    found: `words right inside a \`<${name}>\``,
    expected: expected ?? '',
    suggestion: suggestion ?? '',
  })
  return false
}
