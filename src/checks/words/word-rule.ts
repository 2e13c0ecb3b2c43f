import type { Values } from '../../messages/message.ts'
import type { RuleId } from '../../messages/rules.ts'

/** A slip that shows in the words of one paragraph, cell or heading. */
export interface WordRule {
  ruleId: RuleId
  /** Finds what may be a slip. With the flag `g`, and without anything that could look at the same words again and again. */
  pattern: RegExp
  /** What to say of a match besides `found`, which is the match itself; undefined where it is none. */
  read?: (match: RegExpExecArray) => Values | undefined
}

/** A rule by its pattern, for the many that need no more. */
export function wordRule(ruleId: RuleId, pattern: RegExp, read?: WordRule['read']): WordRule {
  return { ruleId, pattern, ...(read && { read }) }
}
