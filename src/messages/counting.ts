/**
 * A number with what is counted.
 *
 * @example
 * countOf(1, 'policy', 'policies') // '1 policy'
 */
export function countOf(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`
}
