// Marked as without effects, so that pages whose scripts make no lists are not sent them.
const and = /* @__PURE__ */ new Intl.ListFormat('en-GB', { type: 'conjunction' })
const or = /* @__PURE__ */ new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** “a, b and c”. */
export function listAnd(words: readonly string[]): string {
  return and.format(words)
}

/** Puts words in backticks and joins them: “`a`, `b` or `c`”. At most twelve are named. */
export function listOf(words: readonly string[]): string {
  if (words.length === 0) return 'nothing'
  const shown = words.slice(0, 12).map((word) => `\`${word}\``)
  return words.length > 12 ? `${shown.join(', ')} …` : or.format(shown)
}
