// The same for build and browser: the reader’s paper can be had as a table too.
import { stringify } from 'csv-stringify/browser/esm/sync'

/** What the guard of the library passes over: spaces before a sign that begins a formula, which do not hide it from every spreadsheet, and a line end at the beginning. */
function oneCell(value: string): string {
  if (/^\s+[=+\-@＝＋－＠]/.test(value)) return value.trimStart()
  return value.startsWith('\n') ? `'${value}` : value
}

/**
 * A table for a spreadsheet. It begins with a byte order mark, without which Excel takes “–” and “£” for other signs, and its lines end as RFC 4180
 * has them. A value that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(oneCell)),
    { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  )
}
