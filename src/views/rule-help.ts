import type { Rule, RuleExample, Severity } from '../messages/rule.ts'
import { rules } from '../messages/rules.ts'

/** An entry of the help page on errors. */
export interface RuleHelp {
  id: string
  title: string
  severity: Severity
  /** The message with `…` where a value stands. */
  reason: string
  note: string
  why: string
  bad: RuleExample | undefined
  good: RuleExample | undefined
}

function withDots(wording: string): string {
  return wording.replace(/\{(?:found|expected|name|where|suggestion)\}/g, '…')
}

/** The entries of all rules, in the order of the table. */
export function toRuleHelp(): RuleHelp[] {
  return Object.entries<Rule>(rules).map(([id, { title, severity, reason, note, why, bad, good }]) => ({
    id, title, severity, reason: withDots(reason), note: withDots(note).replace(/^…\.?$/, ''), why, bad, good,
  }))
}
