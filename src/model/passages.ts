import type { Block } from '../schemas/content.ts'
import type { Clause, Policy, Section } from './types.ts'
import { type ContentNode, textsOf, walkContent } from './walk-content.ts'

/** A span of a policy that can be pointed at: a citable unit, or the plain paragraphs of a section. */
export interface Passage {
  /** The id of the clause, or else of the section. */
  id: string
  section: Section
  /** Undefined for the plain paragraphs of a section. */
  clause: Clause | undefined
  content: readonly Block[]
}

/** What stands in a citable unit; the cells of a row one after the other. */
export function contentOf({ node }: Pick<Clause, 'node'>): readonly Block[] {
  return node.type === 'rowClause'
    ? node.children.flatMap(({ children }) => children)
    : node.children
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
      content: contentOf(clause),
    })),
  ])
}

/** True for a citable unit in a passage, which is a passage of its own. A definition is one where no clause holds it. */
export function isUnitIn({ clause }: Pick<Passage, 'clause'>, { type }: ContentNode): boolean {
  return (
    type === 'clause' || type === 'rowClause' || (type === 'termDefinition' && clause === undefined)
  )
}

/** Calls `visit` for the nodes of a passage’s own words: those of clauses inside it are theirs, those of editor’s notes are nobody’s. */
export function walkPassage(
  passage: Passage,
  visit: (node: ContentNode) => boolean | undefined,
): void {
  walkContent(passage.content, (node) =>
    visit(node) === false || isUnitIn(passage, node) || node.type === 'editorNote'
      ? false
      : undefined,
  )
}

/** A passage’s own words, one string a paragraph, label or caption. */
export function ownTextsOf(passage: Passage): string[] {
  return textsOf(passage.content, (node) => isUnitIn(passage, node))
}
