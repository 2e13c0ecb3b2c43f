import { quotable, type Report } from '../../messages/message.ts'

/** The two parts of a clause file. */
export interface Halves {
  /** The lines between the two lines `---`; undefined when there are none that could be read. */
  yaml: string | undefined
  /** The line of the file in which they begin. */
  firstLine: number
  /** The rest, with blank lines in the place of the front matter, so that everything keeps its place. */
  body: string
}

const exact = /^---[\t ]*$/
/** What is meant for `---`: too few or too many hyphens, spaces before them, the dash that a word processor makes of them. */
const similar = /^[\t ]*(?:-{2,}|[–—]-?)[\t ]*$/
const otherLanguage = /^---[\t ]*[a-z]+[\t ]*$/i
const setting = /^[A-Za-z]+:(?:[\t ]|$)/

function bodyBehind(lines: readonly string[], last: number): string {
  return lines.map((line, index) => (index <= last ? ' '.repeat(line.length) : line)).join('\n')
}

/** The front matter of a file whose first line is not `---`, as far as it can be recognised all the same. */
function recover(lines: readonly string[]): Halves {
  const first = lines.findIndex((line) => line.trim() !== '')
  const opening = lines[first] ?? ''
  const isFence = similar.test(opening) || otherLanguage.test(opening)
  const body = lines.join('\n')
  if (!isFence && !setting.test(opening)) return { yaml: undefined, firstLine: 1, body }
  const start = isFence ? first + 1 : first
  const closing = lines.findIndex((line, index) => index >= start && similar.test(line))
  const blank = lines.findIndex((line, index) => index >= start && line.trim() === '')
  if (closing === -1 || (blank !== -1 && blank < closing))
    return { yaml: undefined, firstLine: 1, body: isFence ? bodyBehind(lines, first) : body }
  const yaml = otherLanguage.test(opening) ? undefined : lines.slice(start, closing).join('\n')
  return { yaml, firstLine: start + 1, body: bodyBehind(lines, closing) }
}

/** Takes a clause file apart, and reports when its front matter is missing or has no end. */
export function splitFrontMatter(path: string, text: string, report: Report): Halves {
  const lines = text.split('\n')
  const [first = ''] = lines
  if (!exact.test(first)) {
    report(
      path,
      'front-matter-missing',
      { line: 1, column: 1 },
      { found: first.trim() === '' ? 'an empty line' : `\`${quotable(first)}\`` },
    )
    return recover(lines)
  }
  const closing = lines.findIndex((line, index) => index > 0 && similar.test(line))
  const closingLine = lines[closing]
  if (closingLine === undefined)
    report(path, 'front-matter-unclosed', { line: 1, column: 1 }, { found: 'the end of the file' })
  else if (!exact.test(closingLine))
    report(
      path,
      'front-matter-unclosed',
      { line: closing + 1, column: 1 },
      { found: `\`${quotable(closingLine)}\`` },
    )
  const blank = lines.findIndex((line) => line.trim() === '')
  const end = closing !== -1 ? closing : blank === -1 ? lines.length : blank
  // Of a file of one line there is no second one to point at.
  return {
    yaml: lines.slice(1, end).join('\n'),
    firstLine: Math.min(2, lines.length),
    body: bodyBehind(lines, end),
  }
}
