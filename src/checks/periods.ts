const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const larger: Readonly<Record<string, number>> = {
  eighteen: 18,
  'twenty-four': 24,
  'thirty-six': 36,
  'forty-eight': 48,
  sixty: 60,
}
const number = `(${[...Object.keys(larger), ...numbers.toReversed()].join('|')}|\\d{1,2})(?: \\(\\w+\\))?`

function toNumber(words: string): number {
  return larger[words] ?? (numbers.includes(words) ? numbers.indexOf(words) + 1 : Number(words))
}

type PeriodReading = (match: RegExpMatchArray) => number[]

/** The ways of saying how often, the fullest first; each takes its words out, so that “half-yearly” is not “yearly”. */
const readings: readonly [pattern: string, months: PeriodReading][] = [
  [
    '\\b(?:half|semi)[- ]?(?:yearly|annual(?:ly)?)\\b|\\btwice (?:a|each|every|per|in (?:a|each|every)) year\\b|\\btwice[- ]yearly\\b|\\btwice annually\\b',
    () => [6],
  ],
  ['\\bbi-?annual(?:ly)?\\b', () => [6, 24]],
  [
    '\\bbi-?ennial(?:ly)?\\b|\\bbi-?yearly\\b|\\b(?:every|each) (?:other|second|alternate|2nd) year\\b|\\balternate years\\b',
    () => [24],
  ],
  ['\\btri-?ennial(?:ly)?\\b|\\bevery (?:third|3rd) year\\b', () => [36]],
  [
    '\\bquadrennial(?:ly)?\\b|\\bevery (?:fourth|4th) year\\b|\\belectoral (?:term|cycle)\\b|\\bterm of (?:office|the council)\\b|\\b(?:each|every) (?:\\w+ )?(?:term|election)\\b',
    () => [48],
  ],
  [`\\b${number}[- ]yearly\\b`, ([, count = '']) => [toNumber(count) * 12]],
  [`\\b${number}[- ]monthly\\b`, ([, count = '']) => [toNumber(count)]],
  [`\\b${number}(?: calendar)?[- ]years?\\b`, ([, count = '']) => [toNumber(count) * 12]],
  [`\\b${number}(?: calendar)?[- ]months?\\b`, ([, count = '']) => [toNumber(count)]],
  ['\\bquarterly\\b|\\b(?:every|each|once a) quarter\\b', () => [3]],
  ['\\bmonthly\\b|\\b(?:every|each|once a) month\\b', () => [1]],
  [
    '\\bannual(?:ly)?\\b|\\byearly\\b|\\bper annum\\b|\\b(?:every|each|once a|once per|per|a|in any) (?:\\w+ )?year\\b',
    () => [12],
  ],
  [
    '\\b(?:every|each) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\\b',
    () => [12],
  ],
]

/**
 * How many months lie between two times of something that is done “annually”, “every two years”, “six-monthly” and so on: each
 * number that a text can mean. None where it names no period.
 */
export function findPeriods(text: string): number[] {
  let left = text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
  const found: number[] = []
  for (const [pattern, months] of readings) {
    left = left.replace(new RegExp(pattern, 'g'), (...match) => {
      found.push(...months(match.filter((each) => typeof each === 'string') as RegExpMatchArray))
      return ' '
    })
  }
  return found
}
