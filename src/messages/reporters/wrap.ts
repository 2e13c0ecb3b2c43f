/** Words in backticks stay together, so that they can be copied. */
const pieces = /(?:`[^`]*`|[^\s`])+|`/g

/** How a text is broken into lines: the columns that there are, and the spaces before the first and the other lines. */
export interface Wrapping {
  width: number
  first: number
  rest: number
}

/** What a line must not begin with: systems that read a log take it for a command of the program. */
const command = /^(?:::|##)/

function piecesOf(text: string, room: number): string[] {
  const found = Array.from(text.matchAll(pieces), ([piece]) => piece)
  const short = found.flatMap((piece) => (piece.length > room ? piece.split(/\s+/) : [piece]))
  return short.reduce<string[]>((kept, piece) => {
    const last = kept.at(-1)
    if (last === undefined || !command.test(piece)) return [...kept, piece]
    return [...kept.slice(0, -1), `${last} ${piece}`]
  }, [])
}

/** Breaks a text into lines no wider than `width` columns, but for a single word that is. What stands in backticks is broken only where no line could hold it. */
export function wrap(text: string, { width, first, rest }: Wrapping): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, width - rest)) {
    const indent = lines.length === 0 ? first : rest
    if (line !== '' && indent + line.length + 1 + piece.length > width) {
      lines.push(' '.repeat(indent) + line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  return line === '' ? lines : [...lines, ' '.repeat(lines.length === 0 ? first : rest) + line]
}
