import type { Block, ClauseNode, TermDefinition } from '../schemas/content.ts'
import type { Clause, Definition, Section } from './types.ts'

/** What a section holds, in the order of the document. */
export interface SectionIndex {
  clauses: Clause[]
  definitions: Definition[]
}

/** Counts paragraphs and items under one parent, for citations. */
interface Counters {
  paragraph: number
  item: number
}

/** Where the walk stands. */
interface Position {
  section: Section
  parent: Clause | undefined
  counters: Counters
}

function toClause(
  node: ClauseNode | TermDefinition,
  { section, parent, counters }: Position,
): Clause {
  const number = node.type === 'clause' ? node.number : undefined
  const title = node.type === 'clause' ? node.title : undefined
  const form = node.type === 'clause' && node.marker === 'bullet' ? 'item' : 'paragraph'
  const counted = number === undefined && title === undefined
  if (counted) counters[form] += 1
  return Object.freeze({
    id: node.id,
    number,
    title,
    node,
    section,
    parent,
    form,
    ordinal: counted ? counters[form] : undefined,
  })
}

function walk(blocks: readonly Block[], position: Position, index: SectionIndex): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') position.counters.paragraph += 1
    const citable = block.type === 'clause' || (block.type === 'termDefinition' && !position.parent)
    const clause = citable ? toClause(block, position) : position.parent
    if (clause && citable) index.clauses.push(clause)
    if (block.type === 'termDefinition' && clause)
      index.definitions.push(Object.freeze({ node: block, clause }))
    if (block.type === 'clause' && clause)
      walk(
        block.children,
        { section: position.section, parent: clause, counters: { paragraph: 0, item: 0 } },
        index,
      )
  }
}

/**
 * The citable units and the definitions of a section. A definition that stands directly in the section is a unit by itself; one inside a
 * clause belongs to that clause. A plain paragraph counts among the paragraphs, as a reader counts.
 */
export function indexClauses(section: Section): SectionIndex {
  const index: SectionIndex = { clauses: [], definitions: [] }
  walk(section.content, { section, parent: undefined, counters: { paragraph: 0, item: 0 } }, index)
  return index
}
