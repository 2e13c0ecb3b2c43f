import type { VFileMessage } from 'vfile-message'

/** The line of a file that a message points at, cut to a width, with the column at which to point in what is left. */
export interface Excerpt {
  line: number
  text: string
  /** From 0. */
  pointer: number
}

const width = 100

// eslint-disable-next-line no-control-regex -- these must not reach a terminal
const unprintable = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/** The excerpt for a message; undefined when it has no place or its line is empty. Characters that could act on a terminal are shown as `·`. */
export function toExcerpt(message: VFileMessage, text: string | undefined): Excerpt | undefined {
  if (text === undefined || message.line === undefined) return undefined
  const line = text.split(/\r\n|\r|\n/)[message.line - 1]
  if (line === undefined || line.trim() === '') return undefined
  const column = Math.min((message.column ?? 1) - 1, line.length)
  const start = column > width - 20 ? column - 40 : 0
  const cut = line.slice(start, start + width).replace(unprintable, '·')
  const [before, after] = [start > 0 ? '…' : '', line.length > start + width ? '…' : '']
  return { line: message.line, text: `${before}${cut}${after}`, pointer: column - start + before.length }
}
