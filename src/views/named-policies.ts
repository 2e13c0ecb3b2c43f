import { toLinkTarget } from '../markdown/link-target.ts'
import { compareText } from '../messages/message.ts'
import { findPolicy } from '../model/find.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { textsOf, walkContent } from '../model/walk-content.ts'
import type { Block, Link } from '../schemas/content.ts'
import { locate, locateSection } from './citation.ts'

/** A policy or other document that a policy names and that the handbook does not hold. */
export interface NamedPolicy {
  slug: string
  /** The words by which the text names it first. */
  name: string
  /** The clauses that rely on it, in the order of the document. */
  clauses: readonly { href: string, words: string }[]
}

/** A stretch of the text that can be pointed at: a citable unit, or the plain paragraphs of a section. */
interface Passage {
  id: string
  where: string
  content: readonly Block[]
}

/** The passages of a policy, section by section. */
function toPassages(policy: Policy): Passage[] {
  const clauses = Map.groupBy(policy.clauses, ({ section }) => section)
  return policy.sections.flatMap((section) => [
    { id: section.id, where: locateSection(section), content: section.content.filter(({ type }) => type !== 'termDefinition') },
    ...(clauses.get(section) ?? []).map((clause) => ({ id: clause.id, where: locate(clause), content: clause.node.children })),
  ])
}

/** The links of a passage’s own words: those of clauses inside it are theirs, those of editor’s notes are nobody’s. */
function ownLinks({ content }: Passage): Link[] {
  const links: Link[] = []
  walkContent(content, (node) => {
    if (node.type === 'link') links.push(node)
    return node.type === 'clause' || node.type === 'editorNote' ? false : undefined
  })
  return links
}

/** Lists what a policy names and the handbook does not hold, by name. */
export function toNamedPolicies(handbook: Handbook, policy: Policy): NamedPolicy[] {
  const named = new Map<string, { name: string, clauses: Map<string, string> }>()
  for (const passage of toPassages(policy)) {
    for (const link of ownLinks(passage)) {
      const target = toLinkTarget(link.url)
      if (target?.kind !== 'policy' || findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)) continue
      const entry = named.get(target.policy) ?? { name: textsOf([{ type: 'paragraph', children: link.children }]).join(' '), clauses: new Map<string, string>() }
      entry.clauses.set(passage.id, passage.where)
      named.set(target.policy, entry)
    }
  }
  return [...named]
    .map(([slug, { name, clauses }]) => ({ slug, name, clauses: [...clauses].map(([id, words]) => ({ href: `#${id}`, words })) }))
    .toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()))
}
