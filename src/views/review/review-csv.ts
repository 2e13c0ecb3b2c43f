import { toCsvText } from '../csv-text.ts'
import { certaintyWords } from '../certainty-words.ts'
import type { ReviewEntry, ReviewRegister } from './review-register.ts'
import { reviewLabels } from './review-state.ts'

const bases: Readonly<Record<ReviewEntry['basis'], string>> = {
  printed: 'printed',
  calculated: 'calculated',
  none: 'not known',
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
  [
    'How sure',
    ({ basis, certainty }) =>
      basis === 'calculated' && certainty !== 'calculated'
        ? 'counted from a date that is not certain'
        : certaintyWords[certainty].label,
  ],
  ['Printed words', ({ printed }) => printed ?? ''],
  ['In words', ({ sentence }) => sentence],
  ['Address', ({ url }) => url],
  ['Clause', ({ clause }) => clause ?? ''],
]

/** The register for a spreadsheet. */
export function toReviewCsv({ asOf, policies }: ReviewRegister): string {
  const header = [...columns.map(([name]) => name), 'As of']
  const rows = policies.map((entry) => [...columns.map(([, value]) => value(entry)), asOf])
  return toCsvText([header, ...rows])
}
