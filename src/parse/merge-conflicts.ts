import { toMessage } from '../messages/message.ts'
import type { VFileMessage } from 'vfile-message'

/** A text without its merge conflicts, and what is said of them. */
export interface Joined {
  /** As long as the file, line for line: of each conflict the first version stands, and blank lines in the place of the rest. */
  text: string
  messages: VFileMessage[]
  /** True for a line of a conflict: nothing more is to be said about it. */
  isInConflict: (line: number | undefined) => boolean
}

const mark = /^([<>|])\1{6}(?: .*)?$/
const middle = /^={7}$/

/** Where a conflict begins and ends, as indexes of lines; without an end mark it is its own marks alone. */
function endOf(lines: readonly string[], start: number): number {
  const end = lines.findIndex(
    (line, index) => index > start && mark.test(line) && !line.startsWith('|'),
  )
  return end !== -1 &&
    lines[end]?.startsWith('>') === true &&
    lines[start]?.startsWith('<') === true
    ? end
    : start
}

/**
 * Finds the marks that Git leaves where two people have changed the same lines (`<<<<<<<`, `=======`, `>>>>>>>`). Each conflict is reported once, at its first line; the first version is read on, so
 * that the rest of the file can be checked.
 */
export function joinConflicts(path: string, text: string): Joined {
  if (!/^[<>]{7}/m.test(text)) return { text, messages: [], isInConflict: () => false }
  const lines = text.split(/\r\n|\r|\n/)
  const messages: VFileMessage[] = []
  const covered = new Set<number>()
  for (let index = 0; index < lines.length; index += 1) {
    const start = index
    const found = lines[start] ?? ''
    if (!mark.test(found)) continue
    messages.push(
      toMessage(
        path,
        'merge-conflict',
        { line: start + 1, column: 1 },
        { found: found.slice(0, 7) },
      ),
    )
    index = endOf(lines, start)
    const isFirst = lines
      .slice(start, index + 1)
      .findIndex((line, at) => at > 0 && (middle.test(line) || line.startsWith('|||||||')))
    for (let at = start; at <= index; at += 1) {
      covered.add(at + 1)
      if (at === start || isFirst === -1 || at >= start + isFirst) lines[at] = ''
    }
  }
  return {
    text: lines.join('\n'),
    messages,
    isInConflict: (line) => line !== undefined && covered.has(line),
  }
}
