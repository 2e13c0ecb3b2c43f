/**
 * A number with what is counted.
 *
 * @example
 * countOf(2, 'clause') // '2 clauses'
 * countOf(1, 'policy', 'policies') // '1 policy'
 */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`
}
