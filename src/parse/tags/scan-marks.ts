import { type ClosingBrace, readTag, type WrittenTag } from './read-tag.ts'
import type { TextIndex } from '../text-index.ts'
import type { Span } from '../../text/places.ts'

/** Something in a text that is, or looks like, a tag or program code. */
export type Mark =
  WrittenTag | (Span & { type: 'sign' | 'comment' | 'address' | 'open brace' | 'braces' })

const beginning = /\\[^]|`+|~{3,}|[<{]/g
const addressAt =
  /<(?:(?:https?|ftp|mailto|tel):[^\s<>]+|www\.[^\s<>]+|[^\s<>@]+@(?=[^\s<>@]+\.[^\s<>@])[^\s<>@]+)>/iy
const destinationAt = /<(?:[^<>\n\\]|\\.)*>(?=\s*(?:\)|["'(]|$))/my
const fenceAt = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/

function endAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Where program text that begins with a run of backticks or tildes ends; where the run ends when there is none. */
function skipCode(text: string, start: number, run: string): number {
  const end = start + run.length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const mayBeFence =
    run.length >= 3 && start - lineStart < 200 && fenceAt.test(text.slice(lineStart, start))
  // A line of backticks with more of them behind other signs begins no block.
  const fenced =
    mayBeFence && (run.startsWith('~') || !/[^`\n]*`/y.test(text.slice(end, end + 200)))
  const pattern = fenced ? /^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm : /(`+)|\n[ \t]*\n/g
  pattern.lastIndex = end
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all, closing] = match
    if (closing === undefined) return end
    const closes = fenced ? closing.startsWith(run) : closing === run
    if (closes) return match.index + all.length
  }
  return fenced ? text.length : end
}

/** Says of each opening brace which one closes it. Braces in a sentence are closed in the same paragraph or not at all. */
function pairBraces(text: string, { paragraphOf }: TextIndex): ClosingBrace {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\\[^]|[{}]/g)) {
    if (sign === '{') open.push(index)
    const opening = sign === '}' ? open.pop() : undefined
    if (opening !== undefined) pairs.set(opening, index)
  }
  return (opening) => {
    const closing = pairs.get(opening)
    if (closing === undefined || paragraphOf(opening) === paragraphOf(closing)) return closing
    return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, opening - 200), opening))
      ? closing
      : undefined
  }
}

function readBrace(text: string, start: number, closingBrace: ClosingBrace): Mark {
  const closing = closingBrace(start)
  if (closing !== undefined) return { type: 'braces', start, end: closing + 1 }
  let end = start + 1
  while (text[end] === '{' && closingBrace(end) === undefined) end += 1
  return { type: 'open brace', start, end }
}

/** True when a `<` is text to the parser: white space follows. */
function isText(text: string, start: number): boolean {
  return (
    /[ \t]/.test(text[start + 1] ?? '') || /^\n[ \t]*\S/.test(text.slice(start + 1, start + 200))
  )
}

/** Where a comment ends that begins at an offset; where its sign ends when none does. Undefined when there is no comment. */
function commentEnd(text: string, start: number, lastEnd: number): number | undefined {
  if (!text.startsWith('<!--', start)) return undefined
  // Behind the last `-->` none is looked for: from each of many signs that would take the whole text.
  return start + 4 <= lastEnd ? text.indexOf('-->', start + 4) + 3 : start + 4
}

/** What is known of a whole text before its marks are read. */
interface Known {
  closingBrace: ClosingBrace
  /** Where the last `-->` begins; -1 when there is none. */
  lastEnd: number
}

/** Reads what a `<` begins; a number is the end of something that is no mark. */
function readAngle(text: string, start: number, { closingBrace, lastEnd }: Known): Mark | number {
  if (isText(text, start)) return start + 1
  const inLink = /\](?:\(\s*|:[ \t]*)$/.test(text.slice(Math.max(0, start - 20), start))
  const destination = inLink ? endAt(destinationAt, text, start) : undefined
  if (destination !== undefined) return destination
  const comment = commentEnd(text, start, lastEnd)
  if (comment !== undefined) return { type: 'comment', start, end: comment }
  const address = endAt(addressAt, text, start)
  if (address !== undefined) return { type: 'address', start, end: address }
  const tag = readTag(text, start, closingBrace)
  if (tag) return tag
  let end = start + 1
  while (text[end] === '<' && text[end + 1] === '<') end += 1
  if (text[end] === '<' && !isText(text, end) && readTag(text, end, closingBrace) === undefined)
    end += 1
  return { type: 'sign', start, end }
}

/** Finds all tags, comments, braces and stray signs of a text, in order. What is escaped or program text is passed over. */
export function scanMarks(text: string, index: TextIndex): Mark[] {
  const marks: Mark[] = []
  const known = { closingBrace: pairBraces(text, index), lastEnd: text.lastIndexOf('-->') }
  const pattern = new RegExp(beginning)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [sign] = match
    if (sign.startsWith('\\')) continue
    if (/^[`~]/.test(sign)) {
      pattern.lastIndex =
        sign.startsWith('`') || sign.length >= 3
          ? skipCode(text, match.index, sign)
          : pattern.lastIndex
      continue
    }
    const mark =
      sign === '{'
        ? readBrace(text, match.index, known.closingBrace)
        : readAngle(text, match.index, known)
    pattern.lastIndex = typeof mark === 'number' ? mark : mark.end
    if (typeof mark !== 'number') marks.push(mark)
  }
  return marks
}

/** The tags among the marks of a text. */
export function tagsOf(marks: readonly Mark[]): WrittenTag[] {
  return marks.filter((mark) => mark.type === 'tag')
}
