import { type PolicyTerm, readTermUsage } from '../../annotations/find-term-uses.ts'
import { indexClauses } from '../../model/index-clauses.ts'
import type { Clause, Policy, Section, Target } from '../../model/types.ts'
import { walkContent } from '../../model/walk-content.ts'
import type { Block, CitableNode, Row, Table } from '../../schemas/content.ts'

/** Sections and clauses of a policy that are set without the rest of it. */
export interface Selection {
  policy: Policy
  /** The sections that they stand in, in the order of the document. A whole section is itself; of any other there is only its heading and what leads to its chosen clauses. */
  sections: readonly Section[]
  /** The ids of all sections and clauses that are set, if only with their headings. */
  ids: ReadonlySet<string>
  /** The citable unit of each node that is set. */
  clauses: ReadonlyMap<CitableNode, Clause>
  /** The ids of those whose words are set. */
  wordsOf: ReadonlySet<string>
}

/** The words of a printed number that tell it from others: `5.1.` and `5.1` are the same. */
function bareNumber(number: string): string {
  return number.replace(/[.)]$/, '').toLowerCase()
}

function idOf(target: Target): string {
  if (target.kind === 'section') return target.section.id
  return target.kind === 'clause' ? target.clause.id : target.definition.clause.id
}

/** The id of the section or clause that has this id, or alone has this printed number; undefined where there is none. A definition is found with the clause that it stands in. */
export function findProvision(
  { targets, sections, clauses }: Pick<Policy, 'targets' | 'sections' | 'clauses'>,
  name: string,
): string | undefined {
  const target = targets.get(name)
  if (target) return idOf(target)
  const numbered = [...sections, ...clauses].filter(
    ({ number }) => number !== undefined && bareNumber(number) === bareNumber(name),
  )
  return numbered.length === 1 ? numbered[0]?.id : undefined
}

/** True for blocks in which a clause or a row that can be cited stands. */
function holdsUnits(block: Block): boolean {
  let found = false
  walkContent([block], (node) => {
    found ||= node.type === 'clause' || node.type === 'rowClause'
    return !found
  })
  return found
}

/** The head of a table and its chosen rows, whole; nothing when none is chosen. */
function keepRows(table: Table, chosen: ReadonlySet<string>): Block[] {
  const isChosen = (row: Row): boolean =>
    (row.type === 'rowClause' && chosen.has(row.id)) ||
    row.children.some(({ children }) => keepChosen(children, chosen).length > 0)
  const isHead = (row: Row): boolean => row.children.every(({ head }) => head)
  return table.children.some(isChosen)
    ? [{ ...table, children: table.children.filter((row) => isChosen(row) || isHead(row)) }]
    : []
}

/** All words of a block around what is chosen, but those of other units in it: a limb says nothing without them. */
function keepAround(blocks: readonly Block[], chosen: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block) => {
    const kept = keepChosen([block], chosen)
    return kept.length > 0 || holdsUnits(block) ? kept : [block]
  })
}

/** The chosen units in one block, and what leads to them. */
function keepIn(block: Block, chosen: ReadonlySet<string>): Block[] {
  if (block.type === 'table') return keepRows(block, chosen)
  if (!('children' in block) || block.type === 'paragraph' || block.type === 'list') return []
  if ('id' in block && chosen.has(block.id)) return [block]
  const inner = keepChosen(block.children, chosen)
  if (inner.length === 0) return []
  const isHeaded = block.type === 'clause' && block.title !== undefined
  return [{ ...block, children: isHeaded ? inner : keepAround(block.children, chosen) }]
}

/**
 * The chosen clauses among some blocks, and what leads to them: of a clause around them its number and its heading, or, where it has no heading, all its words but its other limbs.
 */
function keepChosen(blocks: readonly Block[], chosen: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block) => keepIn(block, chosen))
}

/** The footnotes that some content of a section has marks of, and that do not stand in it. */
function footnotesOf(section: Section, content: readonly Block[]): Block[] {
  const asked = new Set<string>()
  const here = new Set<Block>()
  walkContent(content, (node) => {
    if (node.type === 'footnoteReference') asked.add(node.note)
    if (node.type === 'footnote') here.add(node)
    return undefined
  })
  const found: Block[] = []
  walkContent(section.content, (node) => {
    if (node.type === 'footnote' && asked.has(node.note) && !here.has(node)) found.push(node)
    return undefined
  })
  return found
}

/** The citable unit of each node. */
export function clausesByNode(clauses: readonly Clause[]): ReadonlyMap<CitableNode, Clause> {
  return new Map(clauses.map((clause) => [clause.node, clause]))
}

/** Leaves of a policy only sections and clauses with these ids. The order is that of the document, whatever that of the ids. */
export function selectProvisions(policy: Policy, chosen: ReadonlySet<string>): Selection {
  const sections = policy.sections.flatMap((section) => {
    if (chosen.has(section.id)) return [section]
    const content = keepChosen(section.content, chosen)
    return content.length === 0
      ? []
      : [{ ...section, content: [...content, ...footnotesOf(section, content)] }]
  })
  const clauses = sections.flatMap((section) => indexClauses(section).clauses)
  const isWhole = ({ id, node }: Clause): boolean => {
    const target = policy.targets.get(id)
    return target?.kind === 'clause' && target.clause.node === node
  }
  return {
    policy,
    sections,
    clauses: clausesByNode(clauses),
    ids: new Set([...sections, ...clauses].map(({ id }) => id)),
    wordsOf: new Set([
      ...sections.filter((section) => policy.sections.includes(section)).map(({ id }) => id),
      ...clauses
        .filter((clause) => clause.title === undefined || isWhole(clause))
        .map(({ id }) => id),
    ]),
  }
}

/** The terms that the selection uses and does not define itself, in the order in which it first uses them. */
export function termsToExplain({ policy, wordsOf }: Selection): PolicyTerm[] {
  const places = readTermUsage(policy).places.filter(({ passage }) => wordsOf.has(passage.id))
  return [...new Set(places.map(({ term }) => term))].filter(({ definitions }) =>
    definitions.some(({ clause }) => !wordsOf.has(clause.id)),
  )
}
