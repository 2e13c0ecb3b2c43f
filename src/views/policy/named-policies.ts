import { toLinkTarget } from '../../parse/markdown/link-target.ts'
import { compareText } from '../../text/compare-text.ts'
import { findPolicy } from '../../model/find.ts'
import { type Passage, toPassages, walkPassage } from '../../model/passages.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import type { Link } from '../../schemas/inline.ts'
import { locatePassage } from '../citation.ts'

/** A policy or other document that a policy names and that the handbook does not hold. */
export interface NamedPolicy {
  slug: string
  /** The words by which the text names it first. */
  name: string
  /** All words by which the text names it, each once, in the order of the document. */
  names: readonly string[]
  /** The clauses that rely on it, in the order of the document. */
  clauses: readonly { href: string; words: string }[]
}

function ownLinks(passage: Passage): Link[] {
  const links: Link[] = []
  walkPassage(passage, (node) => {
    if (node.type === 'link') links.push(node)
    return undefined
  })
  return links
}

/** Lists what a policy names and the handbook does not hold, by name. */
export function toNamedPolicies(handbook: Handbook, policy: Policy): NamedPolicy[] {
  const named = new Map<string, { names: Set<string>; clauses: Map<string, string> }>()
  for (const passage of toPassages(policy)) {
    for (const link of ownLinks(passage)) {
      const target = toLinkTarget(link.url)
      if (
        target?.kind !== 'policy' ||
        findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)
      )
        continue
      const entry = named.get(target.policy) ?? {
        names: new Set<string>(),
        clauses: new Map<string, string>(),
      }
      entry.names.add(textsOf([{ type: 'paragraph', children: link.children }]).join(' '))
      entry.clauses.set(passage.id, locatePassage(passage))
      named.set(target.policy, entry)
    }
  }
  return [...named]
    .map(([slug, { names, clauses }]) => ({
      slug,
      name: [...names][0] ?? slug,
      names: [...names],
      clauses: [...clauses].map(([id, words]) => ({ href: `#${id}`, words })),
    }))
    .toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()))
}
