/** How grave a problem is: an error stops the build, a warning does not, a notice is for information. */
export type Severity = 'error' | 'warning' | 'notice'

/** A content file that shows a rule broken or kept; `path` is relative to the content folder. */
export interface RuleExample {
  path: string
  text: string
}

/** One rule of the checker: its wording, and what the help page says of it. */
export interface Rule {
  severity: Severity
  /** The heading of its entry on the help page. */
  title: string
  /** What is said when it is broken; `{name}` stands for a value. Values are put in backticks by the wording. */
  reason: string
  /** What to write instead. */
  note: string
  /** Why there is such a rule, for the help page. */
  why: string
  /** A file that breaks the rule, where one file can show it. */
  bad?: RuleExample
  /** The same file put right. */
  good?: RuleExample
}

/** Gives a table of rules its type while keeping the names of its rules. */
export function defineRules<const Id extends string>(rules: Record<Id, Rule>): Record<Id, Rule> {
  return rules
}
