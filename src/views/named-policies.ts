import { toLinkTarget } from '../markdown/link-target.ts'
import { compareText } from '../messages/message.ts'
import { findPolicy } from '../model/find.ts'
import type { Clause, Handbook, Policy } from '../model/types.ts'
import { textsOf, walkContent } from '../model/walk-content.ts'
import type { Link } from '../schemas/content.ts'
import { locate } from './citation.ts'

/** A policy or other document that a policy names and that the handbook does not hold. */
export interface NamedPolicy {
  slug: string
  /** The words by which the text names it first. */
  name: string
  /** The clauses that rely on it, in the order of the document. */
  clauses: readonly { href: string, words: string }[]
}

/** The links of a clause’s own words: those of its limbs are theirs, those of editor’s notes are nobody’s. */
function ownLinks(clause: Clause): Link[] {
  const links: Link[] = []
  walkContent(clause.node.children, (node) => {
    if (node.type === 'link') links.push(node)
    return node.type === 'clause' || node.type === 'editorNote' ? false : undefined
  })
  return links
}

/** Lists what a policy names and the handbook does not hold, by name. */
export function toNamedPolicies(handbook: Handbook, policy: Policy): NamedPolicy[] {
  const named = new Map<string, { name: string, clauses: Map<string, string> }>()
  for (const clause of policy.clauses) {
    for (const link of ownLinks(clause)) {
      const target = toLinkTarget(link.url)
      if (target?.kind !== 'policy' || findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)) continue
      const entry = named.get(target.policy) ?? { name: textsOf([{ type: 'paragraph', children: link.children }]).join(' '), clauses: new Map<string, string>() }
      entry.clauses.set(clause.id, locate(clause))
      named.set(target.policy, entry)
    }
  }
  return [...named]
    .map(([slug, { name, clauses }]) => ({ slug, name, clauses: [...clauses].map(([id, words]) => ({ href: `#${id}`, words })) }))
    .toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()))
}
