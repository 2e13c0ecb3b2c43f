import type { Answer } from './run-search.ts'

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${String(number)} ${many}`
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

/** What was found, in a sentence that is read out. */
export function foundInWords({ query, cited, finding }: Answer): string {
  const { clauses, policiesLeft } = finding
  const what = query.text === '' ? '' : ` for “${query.text.length > 80 ? `${query.text.slice(0, 80)}…` : query.text}”`
  const direct = cited.length === 0 ? '' : ` ${count(cited.length, 'place has', 'places have')} that number.`
  if (clauses.length === 0) return cited.length === 0 ? `Nothing was found${what}.` : `${direct.trim()} No other clause was found.`
  const more = policiesLeft === 0 ? '' : ` in the policies that fit best; ${count(policiesLeft, 'policy more has', 'policies more have')} some of the words`
  return `${count(clauses.length, 'clause', 'clauses')} found${what}${query.text === '' && policiesLeft > 0 ? `; ${count(policiesLeft, 'more policy has', 'more policies have')} such clauses` : more}.${direct}`
}

/** What the search has done besides looking for the words as typed, a sentence each. */
export function remarksInWords({ query, finding }: Answer): string[] {
  const { also, unknown, clauses } = finding
  return [
    ...(also.length === 0 ? [] : [`Also looked for: ${also.join(', ')}.`]),
    ...(unknown.length === 0 || clauses.length === 0 ? [] : [`No policy has ${listed(unknown)}.`]),
    ...(query.isCut ? ['Only the beginning of what you typed was looked for: it is too long.'] : []),
  ]
}
