import { type PolicyTerm, readTermUsage } from '../../annotations/find-term-uses.ts'
import { indexClauses } from '../../model/index-clauses.ts'
import type { Clause, Policy, Section, Target } from '../../model/types.ts'
import type { Block, ClauseNode, TermDefinition } from '../../schemas/content.ts'

/** Sections and clauses of a policy that are set without the rest of it. */
export interface Selection {
  policy: Policy
  /** The sections that they stand in, in the order of the document. A whole section is itself; of any other there is only its heading and what leads to its chosen clauses. */
  sections: readonly Section[]
  /** The ids of all sections and clauses that are set, if only with their headings. */
  ids: ReadonlySet<string>
  /** The citable unit of each node that is set. */
  clauses: ReadonlyMap<ClauseNode | TermDefinition, Clause>
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

/**
 * The chosen clauses among some blocks, and what leads to them: of a clause around them its number, its heading, or, where it has none, all its words but its other limbs, because a limb says
 * nothing without them.
 */
function keepChosen(blocks: readonly Block[], chosen: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'clause' && block.type !== 'termDefinition') return []
    if (chosen.has(block.id)) return [block]
    const inner = block.type === 'clause' ? keepChosen(block.children, chosen) : []
    if (block.type !== 'clause' || inner.length === 0) return []
    if (block.title !== undefined) return [{ ...block, children: inner }]
    const kept = new Map(inner.map((each) => ['id' in each ? each.id : '', each]))
    const children = block.children.flatMap((child) =>
      child.type === 'clause' ? (kept.get(child.id) ?? []) : [child],
    )
    return [{ ...block, children }]
  })
}

/** The citable unit of each node. */
export function clausesByNode(
  clauses: readonly Clause[],
): ReadonlyMap<ClauseNode | TermDefinition, Clause> {
  return new Map(clauses.map((clause) => [clause.node, clause]))
}

/** Leaves of a policy only sections and clauses with these ids. The order is that of the document, whatever that of the ids. */
export function selectProvisions(policy: Policy, chosen: ReadonlySet<string>): Selection {
  const sections = policy.sections.flatMap((section) => {
    if (chosen.has(section.id)) return [section]
    const content = keepChosen(section.content, chosen)
    return content.length === 0 ? [] : [{ ...section, content }]
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
