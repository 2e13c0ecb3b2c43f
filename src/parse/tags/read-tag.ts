import { tagNames, vocabulary } from '../markdown/vocabulary.ts'
import { nearest } from '../../text/nearest.ts'
import type { Span } from '../../text/places.ts'

/** Why a tag cannot be read, and where reading stopped. */
export interface Fault {
  kind:
    | 'character'
    | 'unquoted value'
    | 'open quotation mark'
    | 'open brace'
    | 'end'
    | 'attributes in closing tag'
  offset: number
}

/** A tag as it stands in a text, valid or broken. */
export interface WrittenTag extends Span {
  type: 'tag'
  /** Empty for `<>`. */
  name: string
  kind: 'open' | 'close' | 'alone'
  fault: Fault | undefined
}

/** The offset of the brace that closes the one at an offset; undefined when none does. */
export type ClosingBrace = (opening: number) => number | undefined

const identifier = '[$_\\p{ID_Start}][-$\\p{ID_Continue}]*'
const head = new RegExp(`<(/?)\\s*(${identifier}(?:[.:]${identifier})*)?`, 'uy')
const space = /(?:[^\S\n]|\n(?![^\S\n]*(?:\n|$)))*/y
const lastSign = /\/?\s*>/y
const attributeName = new RegExp(`${identifier}(?::${identifier})?`, 'uy')
const equalsSign = /[^\S\n]*=[^\S\n]*/y
const quotedValue = /"(?:[^"\n]|\n(?![^\S\n]*(?:\n|$)))*"|'(?:[^'\n]|\n(?![^\S\n]*(?:\n|$)))*'/y
/** The end of a value that has swallowed the name of the next attribute. */
const nextAttribute = /\s[\w-]+\s*=\s*["']$/

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text) ?? undefined
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  return matchAt(pattern, text, offset)?.[0].length ?? 0
}

function isEnd(text: string, offset: number): boolean {
  return offset >= text.length || text[offset] === '\n'
}

/** Reads a value behind its equals sign: where it ends, or what is wrong with it. */
function readValue(text: string, offset: number, closingBrace: ClosingBrace): number | Fault {
  if (text[offset] === '{') {
    const closing = closingBrace(offset)
    return closing === undefined ? { kind: 'open brace', offset } : closing + 1
  }
  const value = matchAt(quotedValue, text, offset)?.[0]
  if (value !== undefined)
    return nextAttribute.test(value)
      ? { kind: 'open quotation mark', offset }
      : offset + value.length
  if (isEnd(text, offset)) return { kind: 'end', offset }
  if (/["']/.test(text[offset] ?? '')) return { kind: 'open quotation mark', offset }
  return {
    kind: /[\p{L}\p{N}#]/u.test(text[offset] ?? '') ? 'unquoted value' : 'character',
    offset,
  }
}

/** What stands behind the name of a tag: where the tag ends, or its first fault; and where its last valid attribute ends. */
function readAttributes(
  text: string,
  from: number,
  closingBrace: ClosingBrace,
): { result: number | Fault; valid: number } {
  let valid = from
  for (let offset = from; ;) {
    offset += lengthAt(space, text, offset)
    const last = lengthAt(lastSign, text, offset)
    if (last > 0) return { result: offset + last, valid }
    const name = text[offset] === '{' ? 0 : lengthAt(attributeName, text, offset)
    const equals = name === 0 ? 0 : lengthAt(equalsSign, text, offset + name)
    if (name > 0 && equals === 0) {
      offset += name
      continue
    }
    if (name === 0 && text[offset] !== '{')
      return { result: { kind: isEnd(text, offset) ? 'end' : 'character', offset }, valid }
    const value = readValue(text, offset + name + equals, closingBrace)
    if (typeof value !== 'number') return { result: value, valid }
    offset = valid = value
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** The `>` that most probably ends a broken tag: not in quotation marks, before any other tag and before a blank line. */
function findLastSign(text: string, from: number): number | undefined {
  let line = lineEnd(text, from)
  for (let offset = from; offset < text.length; offset += 1) {
    const character = text[offset]
    if (character === '>') return offset
    if (
      character === '<' ||
      (character === '\n' && /^\n[^\S\n]*(?:\n|$)/.test(text.slice(offset, offset + 200)))
    )
      return undefined
    if (character !== '"') continue
    if (offset > line) line = lineEnd(text, offset)
    const closing = text.indexOf('"', offset + 1)
    if (closing !== -1 && closing < line) offset = closing
  }
  return undefined
}

/** True for the name of a tag of the vocabulary, and for a slip of one. */
export function isNearlyKnown(name: string): boolean {
  return vocabulary.has(name) || nearest(name, tagNames) !== undefined
}

function findBrokenEnd(
  text: string,
  tag: { start: number; from: number; name: string },
  fault: Fault,
  valid: number,
): number {
  const last = findLastSign(text, tag.from)
  if (last !== undefined) return last + 1
  if (!isNearlyKnown(tag.name)) return tag.start + 1
  return fault.kind === 'end' ? valid : lineEnd(text, fault.offset)
}

/**
 * Reads the tag that begins at an offset, as the parser of the syntax would. Where the parser would give up, it says why and where the tag
 * ends all the same. Undefined when no name follows the `<`.
 */
export function readTag(
  text: string,
  start: number,
  closingBrace: ClosingBrace,
): WrittenTag | undefined {
  const [opening = '', slash = '', name = ''] = matchAt(head, text, start) ?? []
  const from = start + opening.length
  if (name === '' && text[from] !== '>') return undefined
  const { result, valid } = readAttributes(text, from, closingBrace)
  if (slash === '/') {
    const only = lengthAt(/\s*>/y, text, from)
    if (only > 0)
      return { type: 'tag', start, end: from + only, name, kind: 'close', fault: undefined }
    const fault: Fault =
      typeof result === 'number' ? { kind: 'attributes in closing tag', offset: from } : result
    return {
      type: 'tag',
      start,
      end:
        typeof result === 'number'
          ? result
          : findBrokenEnd(text, { start, from, name }, result, valid),
      name,
      kind: 'close',
      fault,
    }
  }
  const fault = typeof result === 'number' ? undefined : result
  const end =
    typeof result === 'number' ? result : findBrokenEnd(text, { start, from, name }, result, valid)
  return {
    type: 'tag',
    start,
    end,
    name,
    kind: /\/\s*>$/.test(text.slice(from, end)) ? 'alone' : 'open',
    fault,
  }
}
