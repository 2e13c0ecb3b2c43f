import type { Clause, Council, Policy, Section } from '../model/types.ts'
import { citeClause, citeSection, isWhole } from './cite-pattern.ts'
import { nameOfSection } from './section-name.ts'

/** Schedules, annexes and forms are called by their printed numbers. */
function isCalledByNumber({ kind, number }: Section): boolean {
  return number !== undefined && (kind === 'schedule' || kind === 'annex' || kind === 'form')
}

function callByNumber({ kind, number = '' }: Section): string {
  const bare = number.replace(/[.:)]$/, '')
  return /\p{L}{3}/u.test(bare) ? bare : `${nameOfSection({ kind })} ${bare}`
}

function quoteSection(section: Section): string {
  if (isCalledByNumber(section)) return callByNumber(section)
  if (section.title !== undefined) return `‘${section.title}’`
  if (section.kind === 'signatures') return 'signatures'
  return nameOfSection(section).toLowerCase()
}

/** A piece of a citation; a heading is the printed title of a section or a clause. */
interface CitationPiece {
  words: string
  isHeading: boolean
}

function plain(words: string): CitationPiece {
  return { words, isHeading: false }
}

/** A limb of a definition: several definitions of a clause may have limbs of the same number. Undefined for any other clause. */
function limbPieces({ definition, parent, number }: Clause): CitationPiece[] | undefined {
  if (!definition || !parent || number === undefined || parent.definition === definition)
    return undefined
  const outer = piecesOf(parent)
  const name = `definition of ‘${definition.term}’`
  return parent.node === definition
    ? [...outer.slice(0, -1), plain(`${outer.at(-1)?.words ?? ''} ${number}`)]
    : [...outer, plain(`${name} ${number}`)]
}

function piecesOf(clause: Clause): CitationPiece[] {
  const limb = limbPieces(clause)
  if (limb) return limb
  const cited = citeClause(clause)
  if (cited !== undefined) return [plain(cited)]
  if (clause.number !== undefined && isWhole(clause.number))
    return [plain(`clause ${clause.number}`)]
  const outer = clause.parent
    ? piecesOf(clause.parent)
    : [
        {
          words: quoteSection(clause.section),
          isHeading: clause.section.title !== undefined && !isCalledByNumber(clause.section),
        },
      ]
  if (clause.title !== undefined)
    return [
      ...outer,
      { words: `‘${[clause.number, clause.title].filter(Boolean).join(' ')}’`, isHeading: true },
    ]
  if (clause.node.type === 'termDefinition')
    return [...outer, plain(`definition of ‘${clause.node.term}’`)]
  if (clause.number !== undefined)
    return clause.parent?.number === undefined
      ? [...outer, plain(`point ${clause.number.replace(/\.$/, '')}`)]
      : [...outer.slice(0, -1), plain(`${outer.at(-1)?.words ?? ''} ${clause.number}`)]
  return [...outer, plain(`${clause.form} ${String(clause.ordinal ?? 1)}`)]
}

function join(pieces: readonly CitationPiece[]): string {
  return pieces.map(({ words }) => words).join(', ')
}

/**
 * Where a clause stands in its policy, in the words of a citation.
 *
 * @example
 * locate(clause) // 'clause 5.10', or '‘Principals and commitments’, paragraph 5'
 */
export function locate(clause: Clause): string {
  return join(piecesOf(clause))
}

/**
 * Where a clause stands under the headings above it, for a place that shows these already.
 *
 * @example
 * locateUnderHeadings(clause) // 'clause 5.10', or 'paragraph 5'
 */
export function locateUnderHeadings(clause: Clause): string {
  const pieces = piecesOf(clause)
  const first = pieces.findIndex(({ isHeading }) => !isHeading)
  return join(pieces.slice(first === -1 ? pieces.length - 1 : first))
}

/** A section in the words of a citation: `section 5`, or its title in quotation marks. */
export function locateSection(section: Section): string {
  const cited = citeSection(section)
  if (cited !== undefined) return cited
  const number = section.number?.replace(/[.)]$/, '')
  return number !== undefined && section.kind === 'section'
    ? `section ${number}`
    : quoteSection(section)
}

/** Where a passage stands, in the words of a citation: its clause, or the section whose plain paragraphs it is. */
export function locatePassage({
  clause,
  section,
}: {
  clause: Clause | undefined
  section: Section
}): string {
  return clause ? locate(clause) : locateSection(section)
}

/** A whole citation: council, policy, and where in it. */
export function cite(council: Council, policy: Policy, where: string): string {
  return `${council.name}, ${policy.title}, ${where}`
}
