import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'

function checkPolicy(policy: Policy, report: Report): void {
  const first = new Map<string, { id: string; path: string }>()
  for (const {
    node,
    clause: { section },
  } of policy.definitions) {
    if (node.term === '') continue
    const text = textsOf(node.children).join(' ').toLowerCase()
    if (![node.term, ...node.variants].some((form) => text.includes(form.toLowerCase()))) {
      report(section.path, 'term-not-in-text', node.place, { found: node.term })
    }
    const key = node.term.toLowerCase()
    const earlier = first.get(key)
    if (!earlier) first.set(key, { id: node.id, path: section.path })
    else if (earlier.id !== node.id)
      report(section.path, 'term-repeated', node.place, {
        found: node.term,
        where: `\`${earlier.path}\``,
      })
  }
}

/** A term is defined once in a policy, and stands in the words that define it. */
export function checkTerms(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) checkPolicy(policy, report)
}
