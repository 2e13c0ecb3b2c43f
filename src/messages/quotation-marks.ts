/** Words between one pair of curly, low or angled quotation marks, without others of the double kind inside. */
const quoted = /^\s*[“”„‟‘’‚‛«»]\s*([^“”„‟«»]+?)\s*[“”„‟‘’‛«»]\s*$/

/**
 * The words between curly quotation marks that a whole value is in; undefined for any other value.
 *
 * @example
 * insideQuotes('“1.”') // '1.'
 * insideQuotes('“Risks” and “dangers”') // undefined
 */
export function insideQuotes(value: string): string | undefined {
  return quoted.exec(value)?.[1]
}
