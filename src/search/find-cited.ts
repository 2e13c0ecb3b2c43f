import { type CitationQuery, toBareNumber } from './citation-query.ts'
import type { PolicyMatch } from './choose-policies.ts'
import type { Filters } from './filters.ts'
import {
  keepAccepted,
  loadPolicies,
  matchPolicies,
  partByCouncil,
  type SearchIndex,
} from './match-policies.ts'
import type { FoundClause } from './read-fragment.ts'

/** A clause or section that a citation can mean. */
export interface CitedClause {
  clause: FoundClause
  /** How it was found: `printed` with just this number and label; `otherwise` when the same number is printed in another form, such as 5.09 for 5.9. */
  form: 'printed' | 'otherwise'
  /** What was asked for within it: `counted` when the part has no printed label and was counted, `missing` when there is no such part. */
  part: 'printed' | 'counted' | 'missing' | undefined
}

/** How many policies are looked at for a number as typed, and for its other forms. */
const policiesForNumber = { printed: 4, otherwise: 2 }

/** The number without zeros before its digits: 5.09 and 5.9 are printed forms of the same. */
function toValue(number: string): string {
  return number
    .split('.')
    .map((piece) => piece.replace(/^0+(?=.)/, ''))
    .join('.')
}

/** Other forms in which a number may be printed. */
function otherForms(number: string): string[] {
  if (!/^\d+(?:\.\d+)*$/.test(number)) return []
  const pieces = toValue(number).split('.')
  const padded = pieces.map((piece, index) =>
    index > 0 && index === pieces.length - 1 ? piece.padStart(2, '0') : piece,
  )
  return [pieces.join('.'), padded.join('.')].filter((form) => form !== number)
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

/** The part of a clause that a label means: the one that has it printed, or else that which stands in this place among parts without one. */
function findPart(
  clause: FoundClause,
  label: string,
  clauses: readonly FoundClause[],
): Pick<CitedClause, 'clause' | 'part'> | undefined {
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
): Pick<CitedClause, 'clause' | 'part'> {
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
  { number, limbs, kind, rest }: CitationQuery,
): CitedClause[] {
  const whole = toBareWhole([number, ...limbs].join(''))
  return clauses.flatMap((clause): CitedClause[] => {
    const title = `${clause.policy.title} ${clause.policy.council}`.toLowerCase()
    if (
      clause.number === undefined ||
      !(kind === undefined || (kind === 'section') === (clause.parent === undefined)) ||
      !rest.every((word) => title.includes(word))
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

function byForm(a: CitedClause, b: CitedClause): number {
  if (a.form !== b.form) return a.form === 'printed' ? -1 : 1
  return a.clause.policy.id < b.clause.policy.id
    ? -1
    : a.clause.policy.id > b.clause.policy.id
      ? 1
      : a.clause.order - b.clause.order
}

/** The policies that have a number, the best first. */
async function havingNumber(
  index: SearchIndex,
  number: string,
  { councils }: CitationQuery,
  filters: Filters,
): Promise<readonly PolicyMatch[]> {
  const word = number.replaceAll('.', '')
  const [meant] = await partByCouncil(
    index,
    await keepAccepted(index, await matchPolicies(index, [word]), filters),
    councils,
  )
  return meant.toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
}

/** The clauses and sections that a citation can mean, those of the first few policies that have such a number; first those with the number just as it was typed. */
export async function findCited(
  citation: CitationQuery,
  filters: Filters,
  index: SearchIndex,
): Promise<CitedClause[]> {
  const [printed = [], ...otherwise] = await Promise.all(
    [citation.number, ...otherForms(citation.number)].map((number) =>
      havingNumber(index, number, citation, filters),
    ),
  )
  const chosen = [
    ...printed.slice(0, policiesForNumber.printed),
    ...otherwise.flat().slice(0, policiesForNumber.otherwise),
  ]
  const policies = await loadPolicies(index, [
    ...new Map(chosen.map((match) => [match.name, match])).values(),
  ])
  const cited = policies.flatMap(({ clauses }) => findIn(clauses, citation)).toSorted(byForm)
  // A label that one of the places has is what was asked for; the others then merely have the number.
  const hasPart = cited.some(({ part }) => part === 'printed' || part === 'counted')
  return hasPart ? cited.filter(({ part }) => part !== 'missing') : cited
}
