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
  return Object.entries<Rule>(rules).map(
    ([id, { title, severity, reason, note, why, bad, good }]) => ({
      id,
      title,
      severity,
      reason: withDots(reason),
      note: withDots(note).replace(/^…\.?$/, ''),
      why,
      bad,
      good,
    }),
  )
}

const severities = {
  error: 'an error, which stops the handbook from being published',
  warning: 'a warning, which stops nothing',
  notice: 'a notice, for information',
} as const

/** The entry of a rule as text for a terminal. */
export function toRuleText({
  id,
  title,
  severity,
  reason,
  note,
  why,
  bad,
  good,
}: RuleHelp): string {
  const example = (name: string, { text }: RuleExample): string =>
    `${name}:\n\n${text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}`
  const parts = [
    `${title}\n${id}: ${severities[severity]}`,
    `${reason}.`,
    note,
    why,
    ...(bad && good ? [example('Wrong', bad), example('Right', good)] : []),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
