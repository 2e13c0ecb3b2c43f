import { countOf } from '../../text/count-of.ts'
import type { VFileMessage } from 'vfile-message'
import { listAnd } from '../../text/list.ts'
import { severityOf } from '../message.ts'
import type { Severity } from '../rule.ts'

/** “2 errors and 1 warning in 2 files.” */
export function summarise(messages: readonly VFileMessage[]): string {
  if (messages.length === 0) return 'No mistakes found.'
  const of = (severity: Severity) => messages.filter((message) => severityOf(message) === severity).length
  const sums = (['error', 'warning', 'notice'] as const).map((severity) => ({ severity, number: of(severity) })).filter(({ number }) => number > 0)
  const files = new Set(messages.map(({ file }) => file)).size
  return `${listAnd(sums.map(({ severity, number }) => countOf(number, severity)))} in ${countOf(files, 'file')}.`
}
