import { toCsvText } from '../csv-text.ts'

/** A clause that a reader has chosen, as a row of a table. */
export interface ChosenCsvRow {
  /** Council, title and version. */
  policy: string
  /** Whether it is in force and when its review is due, in the words of its page. */
  status: string
  section: string
  /** The printed number; empty where there is none. */
  number: string
  words: string
  address: string
}

/** The clauses that a reader has chosen as a table for a spreadsheet, one a row. */
export function toChosenCsv(rows: readonly ChosenCsvRow[]): string {
  return toCsvText([
    ['Policy', 'Status', 'Section', 'Number', 'Words', 'Address'],
    ...rows.map(({ policy, status, section, number, words, address }) => [
      policy,
      status,
      section,
      number,
      words,
      address,
    ]),
  ])
}
