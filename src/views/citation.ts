import type { Clause, Council, Policy, Section } from '../model/types.ts'

function quoteSection(section: Section): string {
  if (section.title !== undefined) return `‘${section.title}’`
  if (section.kind === 'signatures') return 'signatures'
  return section.kind === 'cover' ? 'opening words' : 'preamble'
}

/** `5.1` says by itself where it stands; `a)` and `1)` do not. */
function isWhole(number: string): boolean {
  return /^\d+(?:\.\d+)+\.?$/.test(number)
}

function piecesOf(clause: Clause): string[] {
  if (clause.number !== undefined && isWhole(clause.number)) return [`clause ${clause.number}`]
  const outer = clause.parent ? piecesOf(clause.parent) : [quoteSection(clause.section)]
  if (clause.title !== undefined) return [...outer, `‘${[clause.number, clause.title].filter(Boolean).join(' ')}’`]
  if (clause.node.type === 'termDefinition') return [...outer, `definition of ‘${clause.node.term}’`]
  if (clause.number !== undefined) return clause.parent?.number === undefined ? [...outer, `point ${clause.number.replace(/\.$/, '')}`] : [...outer.slice(0, -1), `${outer.at(-1) ?? ''} ${clause.number}`]
  return [...outer, `${clause.form} ${String(clause.ordinal ?? 1)}`]
}

/**
 * Where a clause stands in its policy, in the words of a citation.
 *
 * @example
 * locate(clause) // 'clause 5.10', or '‘Principals and commitments’, paragraph 5'
 */
export function locate(clause: Clause): string {
  return piecesOf(clause).join(', ')
}

/** A section in the words of a citation: `section 5`, or its title in quotation marks. */
export function locateSection(section: Section): string {
  const number = section.number?.replace(/[.)]$/, '')
  return number !== undefined && section.kind === 'section' ? `section ${number}` : quoteSection(section)
}

/** A whole citation: council, policy, and where in it. */
export function cite(council: Council, policy: Policy, where: string): string {
  return `${council.name}, ${policy.title}, ${where}`
}
