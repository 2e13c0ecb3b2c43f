import { countOf } from '../../text/count-of.ts'
import type { SearchFinding } from '../../search/find-clauses.ts'
import type { SearchAnswer } from './run-search.ts'

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

/** What was asked for, cut to what can be said in a sentence; empty when only filters were set. */
function askedInWords({ text }: SearchAnswer['query']): string {
  return text === '' ? '' : ` for “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}

/** What the policies that have not been looked at may hold. The index tells only where words stand that are meant or that begin alike, so nothing more can be promised. */
function leftInWords({
  query: { text, phrases },
  finding: { policiesLeft, isLeftUnlikely },
}: SearchAnswer): string {
  if (text === '')
    return `${countOf(policiesLeft, 'more policy may have', 'more policies may have')} such clauses`
  if (phrases.length === 0)
    return countOf(policiesLeft, 'more policy may have some', 'more policies may have some')
  return isLeftUnlikely
    ? `${countOf(policiesLeft, 'policy has', 'policies have')} these words, but hardly side by side`
    : `${countOf(policiesLeft, 'more policy may have', 'more policies may have')} these words`
}

/** How many places have the number that was asked for, as typed or printed in another form. */
function citedInWords(cited: SearchAnswer['cited']): string[] {
  const having = cited.filter(({ form }) => form === 'printed').length
  const others = cited.length - having
  return [
    ...(having === 0 ? [] : [`${countOf(having, 'place has', 'places have')} that number.`]),
    ...(others === 0
      ? []
      : [`${countOf(others, 'place has', 'places have')} it printed in another form.`]),
  ]
}

/** What was found, in sentences that are read out. */
export function foundInWords(answer: SearchAnswer): string {
  const {
    query,
    cited,
    finding: { clauses, policiesLeft, policiesRead },
  } = answer
  const direct = citedInWords(cited)
  const left = policiesLeft === 0 ? '' : leftInWords(answer)
  if (clauses.length > 0) {
    const found =
      cited.length === 0
        ? countOf(clauses.length, 'clause')
        : countOf(clauses.length, 'other clause')
    return [
      ...direct,
      `${found} found${askedInWords(query)}${left === '' ? '' : ` in the ${countOf(policiesRead, 'policy', 'policies')} looked at first; ${left}`}.`,
    ].join(' ')
  }
  if (left === '' && cited.length > 0) return [...direct, 'No other clause was found.'].join(' ')
  const nothing = `Nothing${cited.length === 0 ? '' : ' else'} was found${askedInWords(query)}`
  const read =
    policiesRead === 0
      ? ''
      : ` in the ${countOf(policiesRead, 'policy', 'policies')} looked at first, and the search stopped there`
  return [...direct, left === '' ? `${nothing}.` : `${nothing}${read}; ${left}.`].join(' ')
}

/** What a further look has come to that found nothing. */
export function nothingMoreInWords({ policiesLeft, policiesRead }: SearchFinding): string {
  return `Nothing more was found in the ${countOf(policiesRead, 'policy', 'policies')} looked at so far${policiesLeft === 0 ? '; there are no others' : ''}.`
}

/** What the search has done besides looking for the words as typed, a sentence each. */
export function noticesInWords({ query, finding }: SearchAnswer): string[] {
  const { also, unknown, clauses } = finding
  return [
    ...(also.length === 0 ? [] : [`Also looked for: ${also.join(', ')}.`]),
    ...(unknown.length === 0 || clauses.length === 0 ? [] : [`No policy has ${listed(unknown)}.`]),
    ...(query.isCut
      ? ['Only the beginning of what you typed was looked for: it is too long.']
      : []),
  ]
}
