import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findTwin } from '../../model/find.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { listOf } from '../../text/list.ts'

/** So many ids are named. */
const MOST = 5

function checkPolicy(handbook: Handbook, policy: Policy, report: Report): void {
  if (policy.twin === undefined) return
  const twin = findTwin(handbook, policy)
  const at = policy.places.twin
  if (!twin || twin === policy) {
    report(policy.path, 'twin-missing', at, { found: quotable(policy.twin) })
    return
  }
  if (twin.twin !== policy.slug)
    report(policy.path, 'twin-one-sided', at, { found: twin.path, expected: policy.slug })
  const lacking = twin.clauses.filter(({ id }) => id !== '' && !policy.targets.has(id))
  if (lacking.length > 0)
    report(policy.path, 'twin-behind', at, {
      found: listOf(lacking.slice(0, MOST).map(({ id }) => id)),
      where: twin.path,
    })
}

/** A policy that is the twin of another in another language has the same clauses, and both say so. */
export function checkTwins(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) checkPolicy(handbook, policy, report)
}
