import type { Paragraph } from 'mdast'
import type { Place } from '../../text/places.ts'
import { findListSign } from './list-signs.ts'
import type { NodeRule } from './node-rule.ts'

/** What of a paragraph was a list or a table before it was pasted: the rule that it breaks, the sign that tells, and its place. */
interface RunOnLines {
  ruleId: 'list-numbers' | 'line-tab' | 'table-line'
  found: string
  place: Place
}

const count = String.raw`(?:\d{1,3}|[A-Za-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7})`
const spaceFollows = String.raw`(?=[*_]{0,3}(?:[ \t\u00A0\n]|$))`
/** `(a)`, `b)`, `iii.`, `1.2`, and `1.First` without a space. A backslash keeps Markdown from making a numbered list. */
const numbered = String.raw`(?<![^\n])[^\S\n]*[*_]{0,3}(\(${count}\\?\)|${count}\\?\)|${count}\\?\.${spaceFollows}|\d{1,3}\\?\.(?=\p{L})|\d{1,3}(?:\.\d{1,3})+[.)]?${spaceFollows})`
const numberAt = new RegExp(numbered, 'u')
/** A quick sign that a paragraph may have any of it; a numbered line matters behind the first one. */
const anySign = new RegExp(String.raw`\t|(?<![^\n])[^\S\n]*\||\n${numbered}`, 'u')
/** The signs of a word processor’s own fonts get a message of their own. */
const ownSign = /[\uF000-\uF0FF]/

/** True for a line that Markdown ends where it ends: behind it stands a backslash, or two spaces. */
function isBrokenByHand(line: string): boolean {
  return line.endsWith('\\') || line.endsWith('  ')
}

/** The first of at least two numbered lines, of which one at least is joined to the line before it. */
function findNumbered(lines: readonly string[]): { index: number; found: string } | undefined {
  const numbers = lines.map((line) => numberAt.exec(line)?.[1])
  const index = numbers.findIndex((number) => number !== undefined)
  const joined = numbers.some(
    (number, at) => number !== undefined && at > 0 && !isBrokenByHand(lines[at - 1] ?? ''),
  )
  if (!joined || numbers.filter((number) => number !== undefined).length < 2) return undefined
  return { index, found: (numbers[index] ?? '').replace('\\', '') }
}

function findIn(
  lines: readonly string[],
): { ruleId: RunOnLines['ruleId']; index: number; offset: number; found: string } | undefined {
  const offsetOf = (line = '') => line.length - line.trimStart().length
  const row = lines.findIndex((line) => line.trimStart().startsWith('|'))
  if (row !== -1)
    return { ruleId: 'table-line', index: row, offset: offsetOf(lines[row]), found: '|' }
  const number = findNumbered(lines)
  if (number) return { ruleId: 'list-numbers', ...number, offset: offsetOf(lines[number.index]) }
  const tabbed = lines.findIndex((line) => line.trim().includes('\t'))
  if (tabbed === -1) return undefined
  const line = lines[tabbed] ?? ''
  return {
    ruleId: 'line-tab',
    index: tabbed,
    offset: line.indexOf('\t', offsetOf(line)),
    found: 'tab',
  }
}

/** What was a numbered list or a table before it was pasted, in a paragraph without the signs of a bulleted list; undefined when nothing was. */
function findRunOnLines(paragraph: Paragraph, source: string): RunOnLines | undefined {
  const { position } = paragraph
  if (!position) return undefined
  const words = source.slice(position.start.offset, position.end.offset)
  if (!anySign.test(words) || ownSign.test(words) || findListSign(paragraph, source))
    return undefined
  const { ruleId, index, offset, found } = findIn(words.split('\n')) ?? {}
  if (ruleId === undefined || index === undefined || offset === undefined || found === undefined)
    return undefined
  return {
    ruleId,
    found,
    place: {
      line: position.start.line + index,
      column: (index === 0 ? position.start.column : 1) + offset,
    },
  }
}

/**
 * Points out numbered lists and tables that Markdown takes for one paragraph. Each paragraph is
 * reported once.
 */
export const runOnLines: NodeRule = (node, source) => {
  const lines = node.type === 'paragraph' ? findRunOnLines(node, source) : undefined
  return lines && { ruleId: lines.ruleId, placed: lines.place, values: { found: lines.found } }
}
