import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../message.ts'
import type { ReportContext } from './reporter.ts'

/** Messages for programs: a JSON array of `file`, `line`, `column`, `severity`, `ruleId`, `reason`, `note` and `url`; `null` where there is no place. Where lines are to be written into a file, they are in `lines`. */
export function reportToJson(
  messages: readonly VFileMessage[],
  { helpUrl }: ReportContext,
): string {
  const plain = messages.map((message) => ({
    file: message.file ?? null,
    line: message.line ?? null,
    column: message.column ?? null,
    severity: severityOf(message),
    ruleId: message.ruleId ?? null,
    reason: message.reason,
    note: message.note ?? null,
    ...(message.expected && { lines: message.expected }),
    url: helpUrl(message.ruleId ?? ''),
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
