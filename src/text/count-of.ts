/** A whole number with commas between its thousands, whatever the language of the machine. */
export function inDigits(number: number): string {
  return new Intl.NumberFormat('en-GB').format(number)
}

/**
 * A number with what is counted.
 *
 * @example
 * countOf(1, 'policy', 'policies') // '1 policy'
 * countOf(1384, 'notice') // '1,384 notices'
 */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${inDigits(number)} ${number === 1 ? one : many}`
}
