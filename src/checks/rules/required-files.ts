import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook } from '../../model/types.ts'
import { hasUnreadText } from '../known-gaps.ts'

/** Every folder of a policy holds at least one clause file. */
export function checkRequiredFiles(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    if (policy.sections.length > 0 || policy.strayIds.size > 0 || hasUnreadText(handbook, policy)) continue
    report(policy.path, 'file-missing', undefined, { found: '01-introduction.mdx', suggestion: 'one clause file a section of the policy, numbered in their order.' })
  }
}
