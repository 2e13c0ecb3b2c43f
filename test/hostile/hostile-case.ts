import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../../src/messages/message.ts'
import type { Severity } from '../../src/messages/rule.ts'
import type { RuleId } from '../../src/messages/rules.ts'
import { tagNames, vocabulary } from '../../src/parse/markdown/vocabulary.ts'
import { listOf } from '../../src/text/list.ts'
import { badFile, type Files } from './handbook-folder.ts'

/** The tags of the vocabulary, as messages list them. */
export const tagsAllowed = listOf(tagNames)

/** The attributes of a clause, as messages list them. */
export const attributesOfClause = listOf([...(vocabulary.get('Clause')?.attributes.keys() ?? [])])

/** A message that a case must get, word for word. */
export interface ExpectedMessage {
  file: string
  /** `line:column`, both from 1; empty for a message about the file as a whole. */
  at: string
  severity: Severity
  rule: RuleId
  reason: string
  /** What to write instead; left out where it is the fixed text of the rule. */
  note?: string
}

/** A bad input and everything that must be said about it, in this order. */
export interface HostileCase {
  /** A plain sentence with the fact that the case shows. */
  name: string
  /** What is written over the good handbook. */
  files: Files
  expected: readonly ExpectedMessage[]
}

function expect(
  severity: Severity,
  at: string,
  rule: RuleId,
  reason: string,
  note?: string,
): ExpectedMessage {
  return { file: badFile, at, severity, rule, reason, ...(note !== undefined && { note }) }
}

/** An error in the bad file. */
export function error(at: string, rule: RuleId, reason: string, note?: string): ExpectedMessage {
  return expect('error', at, rule, reason, note)
}

/** A warning in the bad file. */
export function warning(at: string, rule: RuleId, reason: string, note?: string): ExpectedMessage {
  return expect('warning', at, rule, reason, note)
}

/** A notice about the bad file. */
export function notice(at: string, rule: RuleId, reason: string, note?: string): ExpectedMessage {
  return expect('notice', at, rule, reason, note)
}

/** The same message, in another file. */
export function inFile(file: string, message: ExpectedMessage): ExpectedMessage {
  return { ...message, file }
}

/** A message of the checker in the form of an expected one; the note only where `withNote` asks for it. */
export function toExpected(message: VFileMessage, withNote: boolean): ExpectedMessage {
  return {
    file: message.file ?? '',
    at: message.line === undefined ? '' : `${String(message.line)}:${String(message.column ?? '')}`,
    severity: severityOf(message),
    rule: message.ruleId as RuleId,
    reason: message.reason,
    ...(withNote && { note: message.note ?? '' }),
  }
}
