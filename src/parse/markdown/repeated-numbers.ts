import type { Nodes } from 'mdast'
import type { Place } from '../../text/places.ts'
import { isCode } from './no-code.ts'
import type { NodeRule } from './node-rule.ts'
import type { MdastClause } from './nodes.ts'

/** No printed number is longer. */
const longest = 80

function withoutSigns(number: string): string {
  return number.replace(/^\(/, '').replace(/(?<![.):])[.):]+$/, '')
}

/**
 * The beginning of words in which a printed number stands once more, with or without a full stop or bracket; undefined when it does not. A letter or a Roman numeral without a sign is a word.
 *
 * @example
 * findRepeatedNumber('1.2 Staff', '1.2.') // '1.2'
 * findRepeatedNumber('A member', 'A.') // undefined
 */
export function findRepeatedNumber(words: string, number: string): string | undefined {
  const bare = number.length > longest ? '' : withoutSigns(number)
  const rest = words.trimStart()
  const end = (rest.startsWith('(') ? 1 : 0) + bare.length
  if (bare === '' || rest.slice(end - bare.length, end) !== bare) return undefined
  const [, sign] = /^([.):]?)(?:\s|$)/.exec(rest.slice(end, end + 2)) ?? []
  if (sign === undefined || (sign === '' && /^\p{L}+$/u.test(bare))) return undefined
  return rest.slice(0, end) + sign
}

/** The first line of a clause as it stands in the file, without the signs of emphasis. A list counts when it is one item: then its number was meant to be that of the clause. */
function firstLine(
  { children }: MdastClause,
  source: string,
): { words: string; place: Place } | undefined {
  const first = children.find((child) => !isCode(child, source))
  const isWords =
    first?.type === 'paragraph' ||
    (first?.type === 'list' && first.ordered && first.children.length === 1)
  if (!isWords || !first.position) return undefined
  const { start, end } = first.position
  const [line = ''] = source.slice(start.offset, end.offset).split('\n')
  return { words: line.replace(/[*_\\]/g, ''), place: { line: start.line, column: start.column } }
}

/** Where the number of a clause stands in its heading, or in its words when it has no heading; undefined when it does not. */
function findNumberTwice(
  node: Nodes,
  source: string,
): { found: string; place: Place | undefined } | undefined {
  if (node.type !== 'clause' || node.number === undefined) return undefined
  const start = node.position?.start
  const { words = '', place } =
    node.title === undefined
      ? (firstLine(node, source) ?? {})
      : { words: node.title, place: start && { line: start.line, column: start.column } }
  const found = findRepeatedNumber(words, node.number)
  return found === undefined ? undefined : { found, place }
}

/** Points out clauses that would print their number twice. */
export const repeatedNumbers: NodeRule = (node, source) => {
  const twice = findNumberTwice(node, source)
  return twice && { ruleId: 'number-twice', placed: twice.place, values: { found: twice.found } }
}
