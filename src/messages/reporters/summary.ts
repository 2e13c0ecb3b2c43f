import type { VFileMessage } from 'vfile-message'
import { capitalise } from '../../text/capitalise.ts'
import { countOf, inDigits } from '../../text/count-of.ts'
import { listAnd } from '../../text/list.ts'
import { severityOf } from '../message.ts'
import type { Severity } from '../rule.ts'

/** From the gravest on. */
export const severities = ['error', 'warning', 'notice'] as const satisfies readonly Severity[]

/** So many files with errors are named one by one. */
const mostFiles = 10

/** “2 errors, 1 warning and 3 notices in 2 files.” */
export function summarise(messages: readonly VFileMessage[]): string {
  if (messages.length === 0) return 'No mistakes found.'
  const bySeverity = Map.groupBy(messages, severityOf)
  const sums = severities.flatMap((severity) => {
    const number = bySeverity.get(severity)?.length ?? 0
    return number === 0 ? [] : [countOf(number, severity, `${severity}s`)]
  })
  const files = new Set(messages.map(({ file }) => file)).size
  return `${listAnd(sums)} in ${countOf(files, 'file')}.`
}

function placeIn(errors: readonly VFileMessage[]): string {
  const [first] = errors
  const line = first?.line === undefined ? '' : `line ${String(first.line)}`
  if (errors.length === 1) return line === '' ? '' : `, ${line}`
  return `: ${countOf(errors.length, 'error')}${line === '' ? '' : `, the first in ${line}`}`
}

/** The files with errors, one a line, each with where its first one stands: the last thing that is seen. Empty without errors. */
export function listFilesWithErrors(messages: readonly VFileMessage[]): string[] {
  const errors = messages.filter((message) => severityOf(message) === 'error')
  if (errors.length === 0) return []
  const files = [...Map.groupBy(errors, ({ file }) => file ?? '')]
  const more = files.length - mostFiles
  return [
    errors.length === 1 ? 'The error is in:' : 'The errors are in:',
    ...files.slice(0, mostFiles).map(([file, group]) => `  ${file}${placeIn(group)}`),
    ...(more > 0 ? [`  and ${countOf(more, 'more file')}`] : []),
  ]
}

/** More rows than this are set without columns, which takes less room. */
const mostRows = 24

/** Sets cells one behind the other, as many on a line as its width holds. */
function fillLines(cells: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const cell of cells) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + cell.length + 2 <= width)
      lines[lines.length - 1] = `${last}  ${cell}`
    else lines.push(`  ${cell}`)
  }
  return lines
}

/** How many places of each rule there are, the gravest first, in as many columns as the width holds. */
export function tabulateRules(messages: readonly VFileMessage[], width: number): string[] {
  return severities.flatMap((severity) => {
    const rules = [
      ...Map.groupBy(
        messages.filter((message) => severityOf(message) === severity),
        ({ ruleId }) => ruleId ?? '',
      ),
    ].toSorted(([, a], [, b]) => b.length - a.length)
    if (rules.length === 0) return []
    const columns = Math.max(1, Math.floor(width / 39))
    const counts = rules.map(([rule, { length }]) => [rule, inDigits(length)] as const)
    const cells = counts.map(([rule, count]) => `${rule.padEnd(27)} ${count.padStart(7)}`)
    const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
      cells.slice(row * columns, (row + 1) * columns),
    )
    const lines =
      rows.length > mostRows
        ? fillLines(
            counts.map((cell) => cell.join(' ')),
            width,
          )
        : rows.map((row) => `  ${row.join('    ')}`)
    return [`${capitalise(severity)}s`, ...lines]
  })
}
