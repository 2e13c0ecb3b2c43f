import type { Values } from '../../messages/message.ts'
import type { RuleId } from '../../messages/rules.ts'

/** A slip that shows in the words of one paragraph, cell or heading. */
export interface WordRule {
  ruleId: RuleId
  /** Finds what may be a slip. With the flag `g`, and without anything that could look at the same words again and again. */
  pattern: RegExp
  /** Words that each match has one of: looking for them costs next to nothing. All texts are looked through when left out. */
  needs?: readonly string[]
  /** What to say of a match besides `found`, which is the match itself; undefined where it is none. */
  read?: (match: RegExpExecArray) => Values | undefined
}

/** A rule by its pattern, for the many that need no more. */
export function wordRule(
  ruleId: RuleId,
  pattern: RegExp,
  more: Pick<WordRule, 'needs' | 'read'> = {},
): WordRule {
  return { ruleId, pattern, ...more }
}

/** True for a text that a rule may find something in. */
export function mayApply({ needs, pattern }: WordRule, text: string): boolean {
  return (needs?.some((word) => text.includes(word)) ?? true) && text.search(pattern) !== -1
}
