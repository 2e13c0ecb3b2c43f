import { VFileMessage } from 'vfile-message'
import type { Place } from '../schemas/content.ts'
import type { PolicyPage } from '../views/policy-page.ts'

/** A message about the content as plain data: an error loses what it carries on its way between threads. */
export interface PlainMessage {
  reason: string
  place: Place | undefined
  ruleId: string | undefined
  source: string | undefined
  file: string | undefined
  fatal: boolean | undefined
  note: string | undefined
}

/** A loaded handbook without its model, which is made anew from the parsed files. */
export interface LoadReport {
  messages: readonly PlainMessage[]
  failed: boolean
  texts: ReadonlyMap<string, string>
  digest: string
  unread: readonly string[]
}

/** What the thread tells the one that has started it, in this order; the policies only after it has been told where the site is built. */
export type ThreadMessage =
  | { kind: 'read', digest: string }
  | { kind: 'folder', text: string }
  | { kind: 'loaded', report: LoadReport }
  | { kind: 'policy', id: string, page: PolicyPage }

/** A message as plain data. */
export function toPlainMessage({ reason, line, column, ruleId, source, file, fatal, note }: VFileMessage): PlainMessage {
  return { reason, place: line === undefined || column === undefined ? undefined : { line, column }, ruleId, source, file, fatal: fatal ?? undefined, note }
}

/** The message that {@link toPlainMessage} was given. */
export function toVFileMessage({ reason, place, ruleId, source, ...rest }: PlainMessage): VFileMessage {
  return Object.assign(new VFileMessage(reason, { place, ruleId, source }), rest)
}
