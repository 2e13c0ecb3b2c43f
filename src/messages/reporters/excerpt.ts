import type { VFileMessage } from 'vfile-message'
import { dotted } from '../invisible.ts'

/** The line of a file that a message points at, cut to a width, with the column at which to point in what is left. */
export interface Excerpt {
  line: number
  text: string
  /** From 0. */
  pointer: number
}

const width = 100

/** The offset, or the one before it where the offset would cut a character of two units in half. */
function wholeCharacter(line: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset
}

/** The excerpt for a message; undefined when it has no place or its line is empty. Characters that could act on a terminal are shown as `·`. */
export function toExcerpt(message: VFileMessage, text: string | undefined): Excerpt | undefined {
  if (text === undefined || message.line === undefined) return undefined
  const line = text.split(/\r\n|\r|\n/)[message.line - 1]
  if (line === undefined || line.trim() === '') return undefined
  const column = Math.min((message.column ?? 1) - 1, line.length)
  const start = column > width - 20 ? wholeCharacter(line, column - 40) : 0
  const end = wholeCharacter(line, start + width)
  const cut = dotted(line.slice(start, end))
  const [before, after] = [start > 0 ? '…' : '', line.length > end ? '…' : '']
  return { line: message.line, text: `${before}${cut}${after}`, pointer: column - start + before.length }
}
