import { type CitationQuery, type ContainerWord, toBareNumber } from './citation-query.ts'
import { ancestorsOf, byPlace, type FoundClause, type SearchPolicy } from './clauses.ts'
import { plainWords } from '../text/words.ts'

/** A clause or section that a citation can mean. */
export interface CitedClause {
  clause: FoundClause
  /** How it was found: `printed` with just this number and label; `otherwise` when the same number is printed in another form, such as 5.09 for 5.9; `near` when there is no such number and this one is near. */
  form: 'printed' | 'otherwise' | 'near'
  /** What was asked for within it: `counted` when the part has no printed label and was counted, `missing` when there is no such part. */
  part: 'printed' | 'counted' | 'missing' | undefined
}

/** How many places are shown that are near a number which is nowhere. */
const nearShown = 3

/** True for a policy that a citation can mean, by its council and its title. */
export function isCitedPolicy(
  { id, title, council }: SearchPolicy,
  { councils, rest }: CitationQuery,
): boolean {
  const words = plainWords(`${title} ${council}`)
  const isOfCouncil = councils.length === 0 || councils.includes(id.split('/')[0] ?? '')
  return (
    isOfCouncil &&
    rest.every((word) => words.some((other) => other === word || other === `${word}s`))
  )
}

/** The number without zeros before its digits: 5.09 and 5.9 are printed forms of the same. */
function toValue(number: string): string {
  return number
    .split('.')
    .map((piece) => piece.replace(/^0+(?=.)/, ''))
    .join('.')
}

/** A number with its labels, without any sign between them: `7.3(a)` is `7.3a`. */
function toBareWhole(number: string): string {
  return number
    .toLowerCase()
    .replace(/[()\s]/g, '')
    .replace(/\.$/, '')
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Which part a label counts, from 0; a letter that is a Roman number counts as a letter first. */
function placesOf(label: string): number[] {
  const roman = romans.indexOf(label)
  return [
    ...(/^\d+$/.test(label) ? [Number(label) - 1] : []),
    ...(/^[a-z]$/.test(label) ? [label.charCodeAt(0) - 97] : []),
    ...(roman === -1 ? [] : [roman]),
  ]
}

type Part = Pick<CitedClause, 'clause' | 'part'>

/** The part of a clause that a label means: the one that has it printed, or else that which stands in this place among parts without one. */
function findPart(
  clause: FoundClause,
  label: string,
  clauses: readonly FoundClause[],
): Part | undefined {
  const parts = clauses.filter(({ parent }) => parent === clause)
  const printed = parts.find(({ number }) => number !== undefined && toBareNumber(number) === label)
  if (printed) return { clause: printed, part: 'printed' }
  const plain = parts.some(({ number }) => number !== undefined) ? [] : parts
  const counted = placesOf(label)
    .map((place) => plain[place])
    .find((part) => part !== undefined)
  return counted && { clause: counted, part: 'counted' }
}

/** Follows the labels as far as they lead. */
function followLimbs(
  clause: FoundClause,
  limbs: readonly string[],
  clauses: readonly FoundClause[],
): Part {
  const [label, ...more] = limbs
  if (label === undefined) return { clause, part: undefined }
  const found = findPart(clause, label, clauses)
  if (!found) return { clause, part: 'missing' }
  const inner = followLimbs(found.clause, more, clauses)
  return {
    clause: inner.clause,
    part: inner.part === undefined || inner.part === 'printed' ? found.part : inner.part,
  }
}

function findIn(
  clauses: readonly FoundClause[],
  { number, limbs, kind }: CitationQuery,
): CitedClause[] {
  const whole = toBareWhole([number, ...limbs].join(''))
  return clauses.flatMap((clause): CitedClause[] => {
    if (
      clause.number === undefined ||
      !(kind === undefined || (kind === 'section') === (clause.parent === undefined))
    )
      return []
    if (limbs.length > 0 && toBareWhole(clause.number) === whole)
      return [{ clause, form: 'printed', part: 'printed' }]
    const bare = toBareNumber(clause.number)
    if (bare !== number && toValue(bare) !== toValue(number)) return []
    return [
      { ...followLimbs(clause, limbs, clauses), form: bare === number ? 'printed' : 'otherwise' },
    ]
  })
}

/** How far two numbers lie apart, piece by piece; a piece that one lacks counts as 0. */
function distance(one: string, other: string): number {
  const [a, b] = [one, other].map((number) => number.split('.').map(Number))
  return [0, 1, 2].reduce(
    (sum, at) => sum + Math.abs((a?.[at] ?? 0) - (b?.[at] ?? 0)) / 100 ** at,
    0,
  )
}

/** What is near a number that is nowhere: of each policy the numbers of the same length that come closest. */
function findNear(clauses: readonly FoundClause[], { number }: CitationQuery): CitedClause[] {
  if (!/^\d/.test(number)) return []
  const depth = number.split('.').length
  return clauses
    .flatMap((clause) => {
      const bare = toBareNumber(clause.number ?? '')
      const isAlike = /^\d+(?:\.\d+)*$/.test(bare) && bare.split('.').length === depth
      return isAlike ? [{ clause, far: distance(bare, number) }] : []
    })
    .toSorted((a, b) => a.far - b.far || byPlace(a.clause, b.clause))
    .slice(0, nearShown)
    .map(({ clause }) => ({ clause, form: 'near', part: undefined }))
}

const forms: readonly CitedClause['form'][] = ['printed', 'otherwise', 'near']

/** The parts and appendices that are called so; councils mix “annex” and “appendix”. */
function findContainers(
  clauses: readonly FoundClause[],
  word: ContainerWord,
  name: string,
): FoundClause[] {
  const words = word === 'annex' ? [word, 'appendix'] : [word]
  return (
    words
      .map((each) => clauses.filter(({ called }) => called === `${each} ${name}`))
      .find((found) => found.length > 0) ?? []
  )
}

/** What is near a part or an appendix that is nowhere: others, first those of the same word. */
function findOtherContainers(clauses: readonly FoundClause[], word: ContainerWord): CitedClause[] {
  const isOther = ({ called }: FoundClause): boolean => called?.startsWith(`${word} `) !== true
  return clauses
    .filter(({ called }) => called !== undefined)
    .toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)) || byPlace(a, b))
    .slice(0, nearShown)
    .map((clause) => ({ clause, form: 'near', part: undefined }))
}

/** The provisions that have a number; where there are none, those that are near. */
function findNumbered(citation: CitationQuery, clauses: readonly FoundClause[]): CitedClause[] {
  const byPolicy = [...Map.groupBy(clauses, ({ policy }) => policy).values()]
  const withKind = byPolicy.flatMap((own) => findIn(own, citation))
  // What stands in an appendix counts by itself: it is not all that “clause 2” may mean.
  const isEnough = withKind.some(
    ({ clause }) => citation.within !== undefined || !ancestorsOf(clause)[0]?.called,
  )
  const found = isEnough
    ? withKind
    : byPolicy.flatMap((own) => findIn(own, { ...citation, kind: undefined }))
  if (found.length === 0) return findNear(clauses, citation)
  // A label that one of the places has is what was asked for; the others then merely have the number.
  const hasPart = found.some(({ part }) => part === 'printed' || part === 'counted')
  return found
    .filter(({ part }) => !hasPart || part !== 'missing')
    .toSorted(
      (a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || byPlace(a.clause, b.clause),
    )
}

/** What stands in a part or an appendix; where the number is not there, that itself is near. */
function findWithin(
  citation: CitationQuery,
  container: FoundClause,
  clauses: readonly FoundClause[],
): CitedClause[] {
  const found = findNumbered(
    citation,
    clauses.filter((clause) => ancestorsOf(clause)[0] === container),
  )
  return found.length > 0 ? found : [{ clause: container, form: 'near', part: undefined }]
}

/** The clauses and sections that a citation can mean among those of some policies: first those with the number just as it was typed. Where there are none, those that are near. */
export function findCited(citation: CitationQuery, clauses: readonly FoundClause[]): CitedClause[] {
  const { number, kind, within } = citation
  if (within) {
    const found = findContainers(clauses, within.word, within.name).flatMap((container) =>
      findWithin(citation, container, clauses),
    )
    const there = found.filter(({ form }) => form !== 'near')
    if (there.length > 0) return there
    return found.length > 0 ? found.slice(0, nearShown) : findOtherContainers(clauses, within.word)
  }
  if (kind === undefined || kind === 'clause' || kind === 'section')
    return findNumbered(citation, clauses)
  const containers = findContainers(clauses, kind, number)
  if (containers.length > 0)
    return containers.map((clause) => ({ clause, form: 'printed', part: undefined }))
  // The sections of a policy are called its parts, too.
  return kind === 'part'
    ? findNumbered({ ...citation, kind: 'section' }, clauses)
    : findOtherContainers(clauses, kind)
}
