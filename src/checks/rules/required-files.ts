import { firstLinesAdvice, firstLinesOf } from '../../messages/first-lines.ts'
import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook } from '../../model/types.ts'
import { hasUnreadText } from '../known-gaps.ts'

/** A handbook has at least one council, and every folder of a policy holds at least one clause file. */
export function checkRequiredFiles(handbook: Handbook, report: Report): void {
  if (handbook.councils.length === 0 && handbook.unread.size === 0)
    report('handbook.yaml', 'council-missing', undefined, {})
  for (const policy of allPolicies(handbook)) {
    if (policy.sections.length > 0 || policy.strayIds.size > 0 || hasUnreadText(handbook, policy))
      continue
    report(policy.path, 'file-missing', undefined, {
      found: '01-introduction.mdx',
      suggestion: `one file a section of the policy, numbered in their order. For the first one ${firstLinesAdvice}`,
      lines: firstLinesOf(
        `${policy.path.slice(0, policy.path.lastIndexOf('/') + 1)}01-introduction.mdx`,
      ),
    })
  }
}
