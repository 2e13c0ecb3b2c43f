import type { Place } from '../../text/places.ts'
import { refusedAddress } from './link-target.ts'
import type { NodeRule } from './node-rule.ts'

const beginning = /(?<!\\)\]\(([^()\n]*)\)/g
const printed = 'To print square brackets write a backslash before each: `\\[`.'

/** What looks like a link in a span of a text, with the offset of its opening bracket. What begins there may end behind it. */
function* brokenLinks(
  source: string,
  start: number,
  end: number,
): Generator<{ offset: number; address: string }> {
  beginning.lastIndex = start
  for (
    let match = beginning.exec(source);
    match && match.index < end;
    match = beginning.exec(source)
  ) {
    const offset = source.lastIndexOf('[', match.index)
    if (offset !== -1 && source[offset - 1] !== '\\') yield { offset, address: match[1] ?? '' }
  }
}

function placeIn(source: string, offset: number): Place {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1
  let line = 1
  for (
    let end = source.indexOf('\n');
    end !== -1 && end < offset;
    end = source.indexOf('\n', end + 1)
  )
    line += 1
  return { line, column: offset - lineStart + 1 }
}

/**
 * Reports what was meant as a link and is none, such as `[words](term:Spam Mail)`: a space in the
 * address makes it text, and the brackets would be printed.
 */
export const wholeLinks: NodeRule = (node, source) => {
  if (node.type !== 'text' || !node.value.includes('](') || !node.position) return undefined
  const [start = 0, end = 0] = [node.position.start.offset, node.position.end.offset]
  return Array.from(brokenLinks(source, start, end), ({ offset, address }) => {
    const { suggestion, ...values } = refusedAddress(address)
    return {
      ruleId: 'link-scheme',
      placed: placeIn(source, offset),
      values: { ...values, suggestion: `${suggestion} ${printed}` },
    }
  })
}
