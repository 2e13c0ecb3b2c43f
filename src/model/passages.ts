import type { Block } from '../schemas/content.ts'
import type { Clause, Policy, Section } from './types.ts'
import { type ContentNode, walkContent } from './walk-content.ts'

/** A span of a policy that can be pointed at: a citable unit, or the plain paragraphs of a section. */
export interface Passage {
  /** The id of the clause, or else of the section. */
  id: string
  section: Section
  /** Undefined for the plain paragraphs of a section. */
  clause: Clause | undefined
  content: readonly Block[]
}

/** The passages of a policy in the order of the document, a section’s plain paragraphs before its clauses. */
export function toPassages(policy: Pick<Policy, 'sections' | 'clauses'>): Passage[] {
  const clauses = Map.groupBy(policy.clauses, ({ section }) => section)
  return policy.sections.flatMap((section) => [
    {
      id: section.id,
      section,
      clause: undefined,
      content: section.content.filter(({ type }) => type !== 'termDefinition'),
    },
    ...(clauses.get(section) ?? []).map((clause) => ({
      id: clause.id,
      section,
      clause,
      content: clause.node.children,
    })),
  ])
}

/** Calls `visit` for the nodes of a passage’s own words: those of clauses inside it are theirs, those of editor’s notes are nobody’s. */
export function walkPassage(
  { content }: Passage,
  visit: (node: ContentNode) => boolean | undefined,
): void {
  walkContent(content, (node) =>
    visit(node) === false || node.type === 'clause' || node.type === 'editorNote'
      ? false
      : undefined,
  )
}
