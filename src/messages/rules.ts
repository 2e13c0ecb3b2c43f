import type { Rule } from './rule.ts'
import { amendmentRules } from './rules/amendments.ts'
import { citedRules } from './rules/cited.ts'
import { factRules } from './rules/facts.ts'
import { fileRules } from './rules/files.ts'
import { historyRules } from './rules/history.ts'
import { legislationRules } from './rules/legislation.ts'
import { leftoverRules } from './rules/leftovers.ts'
import { mdxRules } from './rules/mdx.ts'
import { modelRules } from './rules/model.ts'
import { pastedRules } from './rules/pasted.ts'
import { partRules } from './rules/parts.ts'
import { proofRules } from './rules/proof.ts'
import { shapeRules } from './rules/shape.ts'
import { recordRules } from './rules/records.ts'
import { successorRules } from './rules/successors.ts'
import { synonymRules } from './rules/synonyms.ts'
import { templateRules } from './rules/templates.ts'
import { termRules } from './rules/terms.ts'
import { typingRules } from './rules/typing.ts'
import { yamlRules } from './rules/yaml.ts'

/** The one table of rules. The key of a rule names its entry on the help page and stands in every report. */
export const rules = {
  ...fileRules,
  ...yamlRules,
  ...mdxRules,
  ...partRules,
  ...pastedRules,
  ...templateRules,
  ...leftoverRules,
  ...shapeRules,
  ...typingRules,
  ...citedRules,
  ...modelRules,
  ...proofRules,
  ...historyRules,
  ...amendmentRules,
  ...successorRules,
  ...factRules,
  ...recordRules,
  ...termRules,
  ...legislationRules,
  ...synonymRules,
} satisfies Record<string, Rule>

/** The name of a rule. */
export type RuleId = keyof typeof rules
