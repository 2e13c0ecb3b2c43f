import type { Clause, Section } from '../model/types.ts'

/** The parts behind a text, such as schedules, count anew and are cited by their own names. */
const isBehind = ({ kind }: Section): boolean =>
  kind === 'appendix' || kind === 'schedule' || kind === 'annex' || kind === 'form'

/**
 * A printed number as it stands in a citation.
 *
 * @example
 * bareNumber('(a)') // 'a'
 * bareNumber('6.—(1)') // '6(1)'
 */
export function bareNumber(number: string): string {
  return number
    .trim()
    .replace(/\.? ?[—–] ?(?=\(|$)/u, '')
    .replace(/^\(([^()]+)\)$/, '$1')
    .replace(/(?<![.):])[.):]+$/, (end) => (number.includes('(') && end.startsWith(')') ? ')' : ''))
}

/** `5.1` and `5.5a` say by themselves where they stand; `a)` and `1)` do not. */
export function isWhole(number: string): boolean {
  return /^\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)+\.?$/.test(number)
}

/** The numbers that lead to a clause, outermost first; undefined for one without a number of its own, and for the limb of a definition, which counts by itself. */
function pathOf(clause: Clause): string[] | undefined {
  if (clause.number === undefined || clause.definition) return undefined
  if (isWhole(clause.number)) return bareNumber(clause.number).split('.')
  const outer = clause.parent ? numbersAbove(clause.parent) : sectionPath(clause.section)
  return [...outer, bareNumber(clause.number)]
}

/** The numbers of what a clause stands in; headings without a number are passed over. */
function numbersAbove(clause: Clause): string[] {
  return (
    pathOf(clause) ?? (clause.parent ? numbersAbove(clause.parent) : sectionPath(clause.section))
  )
}

function sectionPath({ number }: Section): string[] {
  return number === undefined ? [] : [bareNumber(number)]
}

/** `4.5(a)`: what of a path is printed with points stays so, the rest stands in brackets. */
function joinPath(path: readonly string[], printed: string | undefined): string {
  const whole =
    printed !== undefined && isWhole(printed) ? bareNumber(printed).split('.').length : 1
  const inner = path.slice(whole).map((name) => `(${name})`)
  return `${path.slice(0, whole).join('.')}${inner.join('')}`
}

/** The nearest whole number at or above a clause: its points are not put into brackets. */
function wholeNumberOf(clause: Clause | undefined): string | undefined {
  if (!clause) return undefined
  return clause.number !== undefined && isWhole(clause.number)
    ? clause.number
    : wholeNumberOf(clause.parent)
}

/** Fills a pattern. What stands around a path is repeated for each of its names in brackets, and falls away where there is none. */
function fill(pattern: string, path: readonly string[], whole: string | undefined): string {
  const [section = '', ...inner] = path
  return pattern
    .replaceAll('{number}', joinPath(path, whole))
    .replaceAll('({path})', inner.map((name) => `(${name})`).join(''))
    .replace(/([^\w\s{}])\{path\}/g, (_, sign: string) =>
      inner.map((name) => `${sign}${name}`).join(''),
    )
    .replaceAll('{path}', inner.join('.'))
    .replaceAll('{section}', section)
    .trim()
}

/**
 * A clause as its policy says that its provisions are called; undefined where it says nothing, or where the clause has no number.
 *
 * @example
 * citeClause(clause) // 'standing order 3(e)' by the pattern 'standing order {section}({path})'
 */
export function citeClause(clause: Clause): string | undefined {
  const { cite } = clause.section
  if (cite === undefined || isBehind(clause.section)) return undefined
  const path = pathOf(clause)
  return path && fill(cite, path, wholeNumberOf(clause))
}

/** A section in the same way. */
export function citeSection(section: Section): string | undefined {
  const { cite, number } = section
  return cite === undefined || number === undefined || isBehind(section)
    ? undefined
    : fill(cite, sectionPath(section), number)
}
