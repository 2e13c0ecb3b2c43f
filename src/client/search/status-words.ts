import type { SearchAnswer } from '../../search/answer.ts'
import type { Finding } from '../../search/find-clauses.ts'
import type { Want } from '../../search/query.ts'
import { countOf, inDigits } from '../../text/count-of.ts'
import { listAnd } from '../../text/list.ts'

function quote(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}

function quoteAll(wants: readonly Want[]): string {
  return listAnd(wants.map(({ label }) => quote(label)))
}

/** How many are shown of what was found. */
function shownInWords(shown: number, all: number): string {
  return shown === all ? 'all shown' : `${inDigits(shown)} shown`
}

/** The words that were looked for, without the council that is named. */
export function wordsOf({ query: { wants } }: Finding): string {
  return wants.map(({ label, isExact }) => (isExact ? `"${label}"` : label)).join(' ')
}

function councilsOf({ councils }: Finding): string {
  return listAnd(councils.map(({ name }) => name))
}

/** What clauses were found for: what was typed, or that part of it which stands somewhere, and what everyday words stand for. */
function foundFor({ query, councils, missing, standIns }: Finding): string {
  if (query.wants.length === 0) return ''
  if (missing.length + standIns.length === 0 && councils.length === 0)
    return ` for ${quote(query.text)}`
  const typed = query.wants.filter((want) => !missing.includes(want) && !standIns.includes(want))
  const also = [...new Set(standIns.flatMap((want) => want.also.map(({ label }) => label)))]
  return ` for ${listAnd([...typed.map(({ label }) => quote(label)), ...also])}`
}

/** How many clauses there are in all, how many of them have all that was asked for, and how many are shown. */
function countInWords(finding: Finding, shown: number, isOther: boolean): string {
  const { clauses, query, policies, policiesLeft, councils } = finding
  const place = councils.length === 0 ? '' : ` in what ${councilsOf(finding)} says`
  // Where not every policy was looked at, nobody knows how many clauses there are.
  if (policiesLeft > 0)
    return `${countOf(policies, 'policy may have', 'policies may have')} clauses${foundFor(finding)}; ${countOf(shown, 'clause is', 'clauses are')} shown, the best first.`
  const all = clauses.filter(({ hasAll }) => hasAll).length
  const having =
    query.wants.length < 2 || all === clauses.length || finding.missing.length > 0
      ? ''
      : `, ${all === 0 ? 'none' : inDigits(all)} with all the words`
  const found = isOther
    ? countOf(clauses.length, 'other clause')
    : countOf(clauses.length, 'clause')
  return `${found} found${foundFor(finding)}${place}${having}; ${shownInWords(shown, clauses.length)}.`
}

function nothingInWords(finding: Finding): string {
  const { query, councils } = finding
  if (councils.length > 0 && query.wants.length > 0)
    return `${councilsOf(finding)} ${councils.length === 1 ? 'has' : 'have'} nothing on ${quote(wordsOf(finding))}.`
  return `Nothing was found${query.text === '' ? '' : ` for ${quote(query.text)}`}.`
}

/** Whether the provision that was asked for by its number is there. */
function citedInWords({ number, cited, asked }: SearchAnswer): string[] {
  if (number === undefined) return []
  const near = cited.filter(({ form }) => form === 'near').length
  const printed = cited.filter(({ form }) => form === 'printed').length
  const others = cited.length - printed - near
  if (printed + others === 0)
    return [
      `No provision is numbered as in ${quote(asked.q)}.${near === 0 ? '' : ` ${near === 1 ? 'What comes' : 'Those that come'} nearest: ${inDigits(near)} shown.`}`,
    ]
  return [
    ...(printed === 0 ? [] : [`${countOf(printed, 'place has', 'places have')} that number.`]),
    ...(others === 0
      ? []
      : [`${countOf(others, 'place has', 'places have')} it printed in another form.`]),
  ]
}

/** What was found, in sentences that are read out. */
export function foundInWords(answer: SearchAnswer, shown: number): string {
  const { finding, suggestion, number } = answer
  const cited = citedInWords(answer)
  const { clauses, missing, standIns } = finding
  if (suggestion && suggestion.finding.clauses.length > 0) {
    const count = suggestion.finding.clauses.length
    return `Nothing found for ${quoteAll(missing)}. Results for ${quote(suggestion.q)}: ${countOf(count, 'clause')}, ${shownInWords(shown, count)}.`
  }
  if (clauses.length === 0) return cited.length > 0 ? cited.join(' ') : nothingInWords(finding)
  const absent = [...missing, ...standIns]
  const without =
    absent.length === 0 || number !== undefined
      ? []
      : [`Nothing found for ${quoteAll(absent)}${missing.length === 0 ? ' as typed' : ''}.`]
  return [...cited, ...without, countInWords(finding, shown, cited.length > 0)].join(' ')
}

/** What the search has done besides looking for the words as typed, a sentence each. */
export function noticesInWords({ query }: Finding): string[] {
  const also = [...new Set(query.wants.flatMap((want) => want.also.map(({ label }) => label)))]
  return [
    ...(also.length === 0 ? [] : [`Also looked for: ${also.join(', ')}.`]),
    ...(query.passedOver.length === 0
      ? []
      : [`Passed over, as too common to tell anything: ${query.passedOver.join(', ')}.`]),
    ...(query.isCut
      ? ['Only the beginning of what you typed was looked for: it is too long.']
      : []),
  ]
}
