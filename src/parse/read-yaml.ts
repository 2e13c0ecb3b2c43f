import { isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseAllDocuments, visit, type Document, type Node, type Scalar, type YAMLError } from 'yaml'
import { type Report, quotable } from '../messages/message.ts'
import type { Place } from '../schemas/content.ts'

/** Settings as plain strings, lists and maps, with the places they came from. */
export interface YamlSource {
  /** Undefined when the text could not be read at all. */
  value: unknown
  /** The place of a key, an item or the nearest thing that holds it; `part` picks the key itself or its value. */
  placeAt: (path: readonly PropertyKey[], part: 'key' | 'value') => Place | undefined
}

const deepest = 8

/** True when brackets are nested so deeply that reading them could bring the program down. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return /^ {40}/m.test(text) || /^(?:\s*[-?:] ){8}/m.test(text)
}

function describe(error: YAMLError): string {
  const [first = ''] = error.message.split('\n')
  return `setting that cannot be read as YAML: ${quotable(first.replace(/ at line \d+, column \d+:?$/, ''))}`
}

function reportErrors(path: string, document: Document, place: (offset: number) => Place, report: Report): void {
  for (const error of [...document.errors, ...document.warnings]) {
    const at = place(error.pos[0])
    if (error.code === 'DUPLICATE_KEY') continue
    if (error.code === 'TAG_RESOLVE_FAILED') report(path, 'yaml-alias', at, { found: 'tag (`!…`)' })
    else report(path, 'yaml-syntax', at, { found: describe(error) })
  }
}

function reportShorthands(path: string, document: Document, place: (offset: number) => Place, report: Report): void {
  const at = (node: Node) => place(node.range?.[0] ?? 0)
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) report(path, 'yaml-alias', at(node), { found: `alias \`*${quotable(node.source)}\`` })
      else if (node.anchor !== undefined) report(path, 'yaml-alias', at(node), { found: `anchor \`&${quotable(node.anchor)}\`` })
      else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) report(path, 'yaml-alias', at(node), { found: `tag \`${quotable(node.tag)}\`` })
    },
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = textOf(key)
        if (seen.has(name)) report(path, 'yaml-duplicate-key', at(key), { found: quotable(name) })
        seen.add(name)
      }
    },
  })
}

/** The text of a scalar: in the schema that is used here every value is a string, or nothing. */
function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : ''
}

/** Plain data: strings, lists and maps without a prototype’s names getting a meaning. Undefined for what has no plain form. */
function toPlain(node: unknown): unknown {
  if (isScalar(node)) return textOf(node)
  if (isMap(node)) {
    const pairs = node.items.map((pair): [string, unknown] => [isScalar(pair.key) ? textOf(pair.key) : '[a list or map]', toPlain(pair.value)])
    const plain: Record<string, unknown> = {}
    for (const [key, value] of pairs.toReversed()) Object.defineProperty(plain, key, { value, enumerable: true, configurable: true, writable: true })
    return plain
  }
  if (isCollection(node)) return node.items.map(toPlain)
  return ''
}

function find(node: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): Node | undefined {
  const [step, ...rest] = path
  if (step === undefined) return isNode(node) ? node : undefined
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(step))
    const key = pair && isNode(pair.key) ? pair.key : undefined
    if (!pair || (rest.length === 0 && part === 'key')) return key ?? node
    return find(pair.value, rest, part) ?? key ?? node
  }
  if (isCollection(node) && typeof step === 'number') return find(node.items[step], rest, part) ?? node
  return isNode(node) ? node : undefined
}

/**
 * Reads settings written in YAML. All values are strings (`5.10` stays `5.10`). Reported: what is not YAML, keys that occur twice, anchors,
 * aliases and tags, nesting beyond any use. `firstLine` is the line of the file in which the text begins.
 */
export function readYaml(path: string, text: string, firstLine: number, report: Report): YamlSource {
  const nothing: YamlSource = { value: undefined, placeAt: () => undefined }
  if (isTooDeep(text)) {
    report(path, 'yaml-too-deep', { line: firstLine, column: 1 }, { expected: String(deepest) })
    return nothing
  }
  const lineCounter = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, lineCounter, prettyErrors: false })
  if (!Array.isArray(documents) || documents[0] === undefined) return { ...nothing, value: {} }
  const [document, second] = documents
  if (second) report(path, 'yaml-syntax', place(second.range[0]), { found: 'second part after a line `---`; a file of settings has one part' })
  reportErrors(path, document, place, report)
  reportShorthands(path, document, place, report)
  return {
    value: document.errors.length > 0 ? undefined : toPlain(document.contents),
    placeAt: (steps, part) => {
      const node = find(document.contents, steps, part)
      return node?.range ? place(node.range[0]) : { line: firstLine, column: 1 }
    },
  }
}
