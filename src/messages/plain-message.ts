import { VFileMessage } from 'vfile-message'
import type { Place } from '../text/places.ts'

/** A message about the content as plain data: an error loses what it carries on its way between threads and into files. */
export interface PlainMessage {
  reason: string
  place: Place | undefined
  ruleId: string | undefined
  source: string | undefined
  file: string | undefined
  fatal: boolean | undefined
  note: string | undefined
  expected: string[] | undefined
}

/** A message as plain data. */
export function toPlainMessage({
  reason,
  line,
  column,
  ruleId,
  source,
  file,
  fatal,
  note,
  expected,
}: VFileMessage): PlainMessage {
  return {
    reason,
    place: line === undefined || column === undefined ? undefined : { line, column },
    ruleId,
    source,
    file,
    fatal: fatal ?? undefined,
    note,
    expected: expected ?? undefined,
  }
}

/** The message that {@link toPlainMessage} was given. */
export function toVFileMessage({
  reason,
  place,
  ruleId,
  source,
  ...rest
}: PlainMessage): VFileMessage {
  return Object.assign(new VFileMessage(reason, { place, ruleId, source }), rest)
}
