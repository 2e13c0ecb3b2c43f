/**
 * The id of what leads to the print of one section or clause alone. No section or clause has an id that begins with a line.
 *
 * @example
 * toPrintAloneId('posting') // '_alone-posting'
 */
export function toPrintAloneId(id: string): string {
  return `_alone-${id}`
}
