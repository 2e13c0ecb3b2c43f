import { stringify } from 'csv-stringify/sync'
import type { Certainty } from '../schemas/primitives.ts'
import type { ReviewEntry, ReviewRegister } from './review-register.ts'
import { reviewLabels } from './review.ts'

const bases: Readonly<Record<ReviewEntry['basis'], string>> = { printed: 'printed', calculated: 'calculated', none: 'not known' }

const certainties: Readonly<Record<Certainty, string>> = {
  'stated': 'certain', 'to-be-confirmed': 'to be confirmed', 'calculated': 'calculated', 'conflicting': 'contradicted', 'unknown': 'not known',
}

const columns: readonly [header: string, value: (entry: ReviewEntry) => string][] = [
  ['Council', ({ council }) => council],
  ['Policy', ({ title }) => title],
  ['Kind', ({ kindTitle }) => kindTitle],
  ['Version', ({ version }) => version ?? ''],
  ['In force', ({ standing }) => standing],
  ['Review', ({ state }) => reviewLabels[state]],
  ['Due', ({ due }) => due ?? ''],
  ['Exact to the', ({ precision }) => precision ?? ''],
  ['Date is', ({ basis }) => bases[basis]],
  ['How sure', ({ certainty }) => certainties[certainty]],
  ['Printed words', ({ printed }) => printed ?? ''],
  ['In words', ({ sentence }) => sentence],
  ['Address', ({ url }) => url],
  ['Clause', ({ clause }) => clause ?? ''],
]

/** Spaces before a sign that begins a formula would hide it from the guard of the library, but not from every spreadsheet. */
function oneCell(value: string): string {
  return /^\s+[=+\-@＝＋－＠]/.test(value) ? value.trimStart() : value
}

/**
 * The register for a spreadsheet. It begins with a byte order mark, without which Excel takes “–” and “£” for other signs, and its lines end as RFC 4180
 * has them. A value that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toReviewCsv({ asOf, policies }: ReviewRegister): string {
  const header = [...columns.map(([name]) => name), 'As of']
  const rows = policies.map((entry) => [...columns.map(([, value]) => oneCell(value(entry))), asOf])
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true })
}
