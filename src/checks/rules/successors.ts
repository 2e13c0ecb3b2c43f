import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findPolicy } from '../../model/find.ts'
import { toPolicyId } from '../../model/successors.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { didYouMean } from '../../text/nearest.ts'
import { mayBeUnread } from '../known-gaps.ts'

function checkFormerly(
  handbook: Handbook,
  policy: Policy,
  first: Map<string, Policy>,
  report: Report,
): void {
  for (const [index, name] of (policy.formerly ?? []).entries()) {
    const id = toPolicyId(policy, name)
    const other = findPolicy(handbook, id) ?? first.get(id)
    if (other)
      report(policy.path, 'formerly-taken', policy.places[`formerly.${String(index)}`], {
        found: name,
        where: other === policy ? 'this policy itself' : `\`${other.id}\``,
      })
    else first.set(id, policy)
  }
}

function checkSupersedes(handbook: Handbook, policy: Policy, report: Report): void {
  for (const [index, name] of (policy.supersedes ?? []).entries()) {
    const id = toPolicyId(policy, name)
    const other = findPolicy(handbook, id)
    const place = policy.places[`supersedes.${String(index)}`]
    const [council = '', slug = ''] = id.split('/')
    if (other && other !== policy) {
      if (other.status === 'current')
        report(policy.path, 'superseded-current', place, { found: policy.id, where: `\`${id}\`` })
    } else if (!mayBeUnread(handbook, council, slug)) {
      const known = allPolicies(handbook)
        .filter((each) => each !== policy)
        .map((each) => (each.council === policy.council ? each.slug : each.id))
      report(policy.path, 'supersedes-unknown', place, {
        found: name,
        suggestion: didYouMean(
          name,
          known,
          'Delete it when that policy is not in the handbook: an event says what was replaced.',
        ),
      })
    }
  }
}

/** Former names lead to one policy each, and what a policy has replaced is there and is not called current. */
export function checkSuccessors(handbook: Handbook, report: Report): void {
  const first = new Map<string, Policy>()
  for (const policy of allPolicies(handbook)) {
    checkFormerly(handbook, policy, first, report)
    checkSupersedes(handbook, policy, report)
  }
}
