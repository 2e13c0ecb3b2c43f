import type { VFileMessage } from 'vfile-message'
import { dotted } from '../../text/invisible.ts'

/** The line of a file that a message points at, cut to a width, with the column at which to point in what is left. */
export interface Excerpt {
  line: number
  text: string
  /** From 0. */
  pointer: number
}

/** The offset, or the one before it where the offset would cut a character of two units in half. */
function wholeCharacter(line: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset
}

/**
 * The excerpt for a message, at most `width` columns wide; undefined when it has no place or its line is empty. Characters that could act on a
 * terminal are shown as `·`.
 */
export function toExcerpt(
  message: VFileMessage,
  text: string | undefined,
  width: number,
): Excerpt | undefined {
  if (text === undefined || message.line === undefined) return undefined
  const line = text.split(/\r\n|\r|\n/)[message.line - 1]
  if (line === undefined || line.trim() === '') return undefined
  const column = Math.min((message.column ?? 1) - 1, line.length)
  const start =
    line.length > width && column > width * 0.8
      ? wholeCharacter(line, column - Math.floor(width * 0.4))
      : 0
  const before = start > 0 ? '…' : ''
  const isWhole = line.length - start + before.length <= width
  const end = isWhole ? line.length : wholeCharacter(line, start + width - 1 - before.length)
  return {
    line: message.line,
    text: `${before}${dotted(line.slice(start, end))}${isWhole ? '' : '…'}`,
    pointer: column - start + before.length,
  }
}
