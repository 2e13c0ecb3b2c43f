const opening = /^[“”„‟‘’‚‛«»]/
const closing = /[“”„‟‘’‛«»]$/
const double = /[“”„‟«»]/

/**
 * The words between curly, low or angled quotation marks that a whole value is in; undefined for any other value.
 *
 * @example
 * insideQuotes('“1.”') // '1.'
 * insideQuotes('“Risks” and “dangers”') // undefined
 */
export function insideQuotes(value: string): string | undefined {
  const whole = value.trim()
  const inside = whole.slice(1, -1).trim()
  return opening.test(whole) && closing.test(whole) && inside !== '' && !double.test(inside)
    ? inside
    : undefined
}
