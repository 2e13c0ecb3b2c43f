/** The most letters of a word that are looked at. Longer ones are no words of English. */
const longest = 40

const endings = /(?:ations?|ating|ated|ate|ingly|ings?|edly|ed|ly|ment|ness|ity|ive|ion|ory|al|ous|ful|able|ible|ance|ence|er|or|e|y)$/

/**
 * A word without the ending that English puts to it, so that “requests” and “requested” are one. It need not be a word itself.
 *
 * @example
 * stem('policies') // 'policy'
 * stem('disciplinary') === stem('discipline') // false: only endings that change the meaning little are taken off
 */
export function stem(word: string): string {
  const short = word.length > longest ? word.slice(0, longest) : word
  const singular = short.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/([^s])s$/, '$1')
  return singular.length > 5 ? singular.replace(endings, '') : singular
}
