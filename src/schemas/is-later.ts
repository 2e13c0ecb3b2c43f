/**
 * True when the first date is later than the second, as far as both are known.
 *
 * @example
 * isLater('2020', '2020-07') // false: it may be January or December
 */
export function isLater(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) > second.slice(0, length)
}
