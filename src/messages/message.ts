import { VFileMessage } from 'vfile-message'
import type { Place } from '../text/places.ts'
import { compareText } from '../text/compare-text.ts'
import { onOneLine } from '../text/invisible.ts'
import { shorten } from '../text/shorten.ts'
import { type RuleId, rules } from './rules.ts'
import type { Severity } from './rule.ts'

/** The values that a rule’s wording asks for. */
export type Values = Partial<Record<MessageValue, string>> & {
  /** Lines to write into a file, which are shown below the note. */
  lines?: readonly string[]
}

type MessageValue = 'found' | 'expected' | 'name' | 'where' | 'suggestion'

/** Reports a broken rule at a place of a content file (without a place: of the file as a whole). */
export type Report = (
  path: string,
  ruleId: RuleId,
  place: Place | undefined,
  values: Values,
) => void

const fatality = { error: true, warning: false, notice: undefined } as const

/** A content file’s words as they may stand in a message: on one line, without invisible characters, at most 80 characters. */
export function quotable(value: string): string {
  return shorten(onOneLine(value).trim(), 80)
}

/** Puts the values into a wording. Whatever they hold, the text stays on one line and shows all its characters. */
function fill(wording: string, values: Values, ruleId: string): string {
  return wording
    .replace(/\{(found|expected|name|where|suggestion)\}/g, (_, key: MessageValue) => {
      const value = values[key]
      if (value === undefined)
        throw new Error(`The rule ${ruleId} was reported without its value “${key}”`)
      return onOneLine(value)
    })
    .trim()
}

/**
 * Makes the vfile message for a broken rule: `reason` says what was found and what was expected, `note` what to write instead,
 * `file` is the path in the content folder, `expected` lines to write into it, `fatal` is true for an error, false for a warning and undefined for a notice.
 */
export function toMessage(
  path: string,
  ruleId: RuleId,
  place: Place | undefined,
  values: Values,
): VFileMessage {
  const rule = rules[ruleId]
  const message = new VFileMessage(fill(rule.reason, values, ruleId), {
    place,
    ruleId,
    source: 'clausebook',
  })
  message.file = onOneLine(path)
  message.fatal = fatality[rule.severity]
  message.note = fill(rule.note, values, ruleId)
  if (values.lines)
    message.expected = values.lines.map(
      (line) => `${/^ */.exec(line)?.[0] ?? ''}${onOneLine(line.trimStart())}`,
    )
  return message
}

/** The severity of a message. */
export function severityOf(message: VFileMessage): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'notice'
}

/** The paths of the files and folders that have an error. */
export function filesWithErrors(messages: readonly VFileMessage[]): Set<string> {
  return new Set(
    messages.filter((message) => severityOf(message) === 'error').map(({ file }) => file ?? ''),
  )
}

/** Collects reports as vfile messages. */
export function collectMessages(): { report: Report; messages: VFileMessage[] } {
  const messages: VFileMessage[] = []
  return { messages, report: (...problem) => messages.push(toMessage(...problem)) }
}

/** Orders messages by file, then by place; those of a file as a whole come first. */
export function sortMessages(messages: readonly VFileMessage[]): VFileMessage[] {
  return messages.toSorted(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.ruleId ?? '', b.ruleId ?? ''),
  )
}
