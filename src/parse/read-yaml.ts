import { type Document, isAlias, isCollection, isMap, isScalar, parseAllDocuments, type Scalar, visit } from 'yaml'
import { type Report, quotable } from '../messages/message.ts'
import { makePlaceAt, type Place } from '../text/places.ts'
import { blockOf } from './block-of.ts'
import { checkEscapedCharacters } from './hidden-characters.ts'
import { findTightHyphens } from './tight-hyphens.ts'
import { explainYamlError } from './yaml-errors.ts'
import { findNode, type SettingPath } from './yaml-places.ts'
import { findTooDeep, toYamlTokens, type YamlToken } from './yaml-tokens.ts'

/** Settings as plain strings, lists and maps, with the places they came from. */
export interface YamlSource {
  /** Undefined when the text could not be read at all. Holds {@link unreadable} where a value is reported already. */
  value: unknown
  /** The place of a key, an item or the nearest thing that holds it; `part` picks the key itself or its value. */
  placeAt: (path: SettingPath, part: 'key' | 'value') => Place | undefined
}

/** Stands for a value that was reported when it was read: nothing more is to be said about it. */
export const unreadable = Symbol('a value that is reported already')

const deepest = 8

/** What the checks of a text look at, and how they report. */
interface Reading {
  text: string
  tokens: readonly YamlToken[]
  document: Document
  reportAt: (ruleId: Parameters<Report>[1], offset: number, values: Parameters<Report>[3]) => void
  report: Report
  path: string
  place: (offset: number) => Place
  /** Where a hyphen has no space behind it. */
  tightHyphens: readonly number[]
}

function reportTightHyphens({ text, tightHyphens, reportAt }: Reading): void {
  for (const offset of tightHyphens) {
    const [words = ''] = /^-[A-Za-z][\w-]*(?::(?=\s|$))?/.exec(text.slice(offset, offset + 60)) ?? []
    const shown = words === '' ? '- …' : `- ${words.slice(1)}${words.endsWith(':') ? ' …' : ''}`
    reportAt('yaml-syntax', offset, { found: 'hyphen without a space behind it', suggestion: `Write a space behind the hyphen: \`${shown}\`.` })
  }
}

/**
 * One message a line and place: what the library finds behind the first mistake of a line mostly follows from it, and so do lines out of step behind a tab, and everything in a setting behind a
 * hyphen without a space or the first line out of step.
 */
function reportErrors({ text, tokens, document, reportAt, place, tightHyphens }: Reading): void {
  const disturbed = new Set(tightHyphens.map((offset) => blockOf(text, offset)))
  const lines = new Set<number>()
  const starts = new Set<number>()
  let hasTab = false
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY' || error.code === 'BAD_ALIAS' || error.code === 'TAG_RESOLVE_FAILED') continue
    const { offset, isIndentation = false, ...values } = explainYamlError(error, text, tokens)
    hasTab ||= error.code === 'TAB_AS_INDENT'
    const { line } = place(offset)
    const isKnown = lines.has(line) || starts.has(error.pos[0])
    starts.add(error.pos[0])
    const block = blockOf(text, offset)
    if ((hasTab && isIndentation) || disturbed.has(block)) continue
    if (isIndentation) disturbed.add(block)
    if (!isKnown) reportAt('yaml-syntax', offset, values)
    lines.add(line)
  }
}

function reportShorthands({ tokens, reportAt }: Reading): void {
  for (const { type, source, offset } of tokens) {
    if (type === 'anchor' || type === 'alias' || type === 'tag') reportAt('yaml-alias', offset, { found: `${type} \`${quotable(source)}\`` })
  }
}

/** A `#` behind a value begins a remark in YAML, and the rest of a title would be lost without a word. */
function reportRemarks({ text, tokens, reportAt }: Reading): void {
  for (const { type, offset } of tokens) {
    if (type !== 'comment' || text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '') continue
    reportAt('yaml-syntax', offset, {
      found: '`#` behind a value, expected text with `#` in straight double quotes',
      suggestion: 'If the `#` belongs to the value, put the whole value in straight double quotes. A remark goes on a line of its own that begins with `#`.',
    })
  }
}

function reportValues({ text, document, path, place, report, reportAt }: Reading): void {
  visit(document, {
    Scalar(_, scalar) {
      if (scalar.type !== 'QUOTE_DOUBLE' || !scalar.range) return
      const [start, end] = scalar.range
      checkEscapedCharacters(path, { value: textOf(scalar), written: text.slice(start, end), place: place(start) }, report)
    },
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = textOf(key)
        if (seen.has(name)) reportAt('yaml-duplicate-key', key.range?.[0] ?? 0, { found: quotable(name) })
        seen.add(name)
      }
    },
  })
}

/** The text of a scalar: in the schema that is used here every value is a string, or nothing. */
function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : ''
}

/** Plain data: strings, lists and maps without a prototype’s names getting a meaning. */
function toPlain(node: unknown): unknown {
  if (isAlias(node)) return unreadable
  if (isScalar(node)) return textOf(node) === '' && (node.anchor !== undefined || node.tag !== undefined) ? unreadable : textOf(node)
  if (isMap(node)) {
    const pairs = node.items.map((pair): [string, unknown] => [isScalar(pair.key) ? textOf(pair.key) : '[a list or map]', toPlain(pair.value)])
    const plain: Record<string, unknown> = {}
    for (const [key, value] of pairs.toReversed()) Object.defineProperty(plain, key, { value, enumerable: true, configurable: true, writable: true })
    return plain
  }
  if (isCollection(node)) return node.items.map(toPlain)
  return ''
}

/**
 * Reads settings written in YAML. All values are strings (`5.10` stays `5.10`). Reported: what is not YAML, keys that occur twice, anchors,
 * aliases and tags, remarks behind a value, invisible characters behind a code, nesting beyond any use. `firstLine` is the line of the file
 * in which the text begins.
 */
export function readYaml(path: string, text: string, firstLine: number, report: Report): YamlSource {
  const placeAt = makePlaceAt(text)
  const place = (offset: number): Place => {
    const { line, column } = placeAt(offset)
    return { line: line + firstLine - 1, column }
  }
  const tokens = toYamlTokens(text)
  const tooDeep = findTooDeep(tokens, deepest)
  if (tooDeep) {
    report(path, 'yaml-too-deep', place(tooDeep.offset), { expected: String(deepest) })
    return { value: undefined, placeAt: () => undefined }
  }
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
  if (!Array.isArray(documents) || documents[0] === undefined) return { value: {}, placeAt: () => ({ line: firstLine, column: 1 }) }
  const [document, second] = documents
  const tightHyphens = findTightHyphens(text, tokens)
  const reading: Reading = { text, tokens, tightHyphens, document, path, place, report, reportAt: (ruleId, offset, values) => { report(path, ruleId, place(offset), values) } }
  if (second) reading.reportAt('yaml-syntax', second.range[0], { found: 'second part after a line `---`; a file of settings has one part', suggestion: 'Delete the line `---`, and what belongs to another file.' })
  for (const check of [reportTightHyphens, reportErrors, reportShorthands, reportRemarks, reportValues]) check(reading)
  return {
    value: document.errors.length > 0 || tightHyphens.length > 0 ? undefined : toPlain(document.contents),
    placeAt: (steps, part) => {
      const node = findNode(document.contents, steps, part)
      return node?.range ? place(node.range[0]) : { line: firstLine, column: 1 }
    },
  }
}
