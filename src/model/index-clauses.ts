import type { Block, CitableNode, Table, TermDefinition } from '../schemas/content.ts'
import type { Clause, Definition, Section } from './types.ts'

/** What a section holds, in the order of the document. */
export interface SectionIndex {
  clauses: Clause[]
  definitions: Definition[]
}

/** Counts paragraphs, items and rows under one parent, for citations. */
type Counters = Record<Clause['form'], number>

/** Where the walk stands. */
interface Position {
  section: Section
  parent: Clause | undefined
  definition: TermDefinition | undefined
  counters: Counters
}

function noneCounted(): Counters {
  return { paragraph: 0, item: 0, row: 0 }
}

function formOf(node: CitableNode): Clause['form'] {
  if (node.type === 'rowClause') return 'row'
  return node.type === 'clause' && node.marker === 'bullet' ? 'item' : 'paragraph'
}

function toClause(node: CitableNode, { section, parent, definition, counters }: Position): Clause {
  const number = node.type === 'termDefinition' ? undefined : node.number
  const title = node.type === 'clause' ? node.title : undefined
  const form = formOf(node)
  const isCounted = number === undefined && title === undefined
  if (isCounted && form !== 'row') counters[form] += 1
  return Object.freeze({
    id: node.id,
    number,
    title,
    node,
    section,
    parent,
    definition,
    form,
    ordinal: isCounted ? counters[form] : undefined,
  })
}

/** Indexes what stands inside a clause, or inside a definition that belongs to it. */
function walkInner(
  blocks: readonly Block[],
  parent: Clause,
  definition: TermDefinition | undefined,
  index: SectionIndex,
): void {
  walk(blocks, { section: parent.section, parent, definition, counters: noneCounted() }, index)
}

/** A row counts among all rows of the tables under its parent, as a reader counts; those of heads do not. */
function walkTable({ children }: Table, position: Position, index: SectionIndex): void {
  for (const row of children) {
    if (!row.children.every(({ head }) => head)) position.counters.row += 1
    const blocks = row.children.flatMap((cell) => cell.children)
    // What stands in cells is not counted among the paragraphs around the table.
    if (row.type === 'tableRow') walk(blocks, { ...position, counters: noneCounted() }, index)
    else {
      const clause = toClause(row, position)
      index.clauses.push(clause)
      walkInner(blocks, clause, clause.definition, index)
    }
  }
}

function walk(blocks: readonly Block[], position: Position, index: SectionIndex): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') position.counters.paragraph += 1
    else if (block.type === 'table') walkTable(block, position, index)
    else if (block.type === 'box' || block.type === 'quote') walk(block.children, position, index)
    else if (block.type === 'clause' || block.type === 'termDefinition') {
      const isCitable = block.type === 'clause' || !position.parent
      const clause = isCitable ? toClause(block, position) : position.parent
      if (!clause) continue
      if (isCitable) index.clauses.push(clause)
      if (block.type === 'termDefinition')
        index.definitions.push(Object.freeze({ node: block, clause }))
      const definition = block.type === 'termDefinition' ? block : clause.definition
      walkInner(block.children, clause, definition, index)
    }
  }
}

/**
 * The citable units and the definitions of a section. A definition that stands directly in the section is a unit by itself; one inside a
 * clause belongs to that clause. A plain paragraph counts among the paragraphs, as a reader counts.
 */
export function indexClauses(section: Section): SectionIndex {
  const index: SectionIndex = { clauses: [], definitions: [] }
  walk(
    section.content,
    { section, parent: undefined, definition: undefined, counters: noneCounted() },
    index,
  )
  return index
}
