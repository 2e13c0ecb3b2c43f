/**
 * A number with what is counted.
 *
 * @example
 * countOf(1, 'policy', 'policies') // '1 policy'
 * countOf(1384, 'notice', 'notices') // '1,384 notices'
 */
export function countOf(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
