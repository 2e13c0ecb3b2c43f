import { months } from '../text/months.ts'

/** A date as a document prints it. */
export interface PrintedDate {
  /** As it is read in Britain, day before month: `2020-07-14`, `2020-07`, `2020`. The calendar may not have it. */
  date: string
  /** The words that print it. */
  words: string
  /** Where they begin in the text. */
  start: number
  /** The weekday that stands before it, from 0 for Sunday; undefined where none does. */
  weekday: number | undefined
  /** True of `14.07.20`: a date, if the text is about one, but such numbers can be others too. */
  isBare: boolean
}

const month = String.raw`(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`
const weekday = String.raw`(?:\b(?<weekday>Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:s|nes|rs?|ur)?(?:day)?\.?,?\s+(?:the\s+)?)?`
const day = String.raw`(?<day>\d{1,2})\s?(?:st|nd|rd|th)?`
const first = String.raw`(?:(?<first>\d{1,2})\s?(?:st|nd|rd|th)?\s?(?:-|–|/|&|to|and|or)\s?)?`
const year = String.raw`(?:(?<year>\d{4})|['’](?<short>\d{2}))(?!\d)`
const apart = String.raw`(?<![\d/.,-])`

/** The ways of printing a date, the fullest first: what one has read the next ones leave alone. */
const patterns: readonly RegExp[] = [
  String.raw`${weekday}${apart}${first}${day}\s*(?:day\s+)?(?:of\s+)?-?\s*${month},?[-\s]*(?:${year}|(?<ending>\d{2})(?=\s*(?:$|[.,;)])))`,
  String.raw`${weekday}\b${month}\s+${day},?\s+${year}`,
  String.raw`${apart}(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/-])`,
  String.raw`${weekday}${apart}(?<day>\d{1,2})\s?(?<sign>[-/.])\s?(?<month>\d{1,2})\s?\k<sign>\s?(?:(?<year>\d{4})|(?<bare>\d{2}))(?![\d/-]|\.\d)`,
  String.raw`${weekday}${apart}(?<day>\d{1,2}) (?<month>\d{1,2}) (?<year>(?:19|20)\d{2})(?![\d/-]|\.\d)`,
  String.raw`\b${month},?\s+(?:of\s+)?${year}`,
  String.raw`${apart}(?<month>0?[1-9]|1[0-2])\s?[-/.]\s?(?<year>\d{4})(?![\d/-]|\.\d)`,
  String.raw`${apart}(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])(?![\d/-]|\.\d)`,
  String.raw`\b${first}${day}\s+(?:of\s+)?${month}(?!\s+\d{4})`,
  String.raw`\b${month}(?!\s+\d)`,
  String.raw`${apart}(?<year>(?:19|20)\d{2})\s?[/–-]\s?(?<next>\d{2})(?![\d/-]|\.\d)`,
  String.raw`(?<!Act |[£\d/.-])(?<year>(?:19|20)\d{2})(?![\d/]|[.,]\d|-\d{1,3}(?!\d))`,
].map((pattern) => new RegExp(pattern, 'gid'))

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const two = (number: string | number): string => String(number).padStart(2, '0')

type Groups = Partial<
  Record<
    'name' | 'weekday' | 'day' | 'first' | 'year' | 'short' | 'ending' | 'bare' | 'month' | 'next',
    string
  >
>

/** The year in four digits; empty where none is printed beside the month. Policies of two digits are of this century. */
function yearOf({ year: full, short, ending, bare }: Groups): string {
  const digits = short ?? ending ?? bare
  return full ?? (digits === undefined ? '' : `20${digits}`)
}

function monthOf({ name, month: digits }: Groups): string {
  if (digits !== undefined) return two(digits)
  if (name === undefined) return ''
  return two(
    months.findIndex((each) => each.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1,
  )
}

/** The dates of a match: two of “14 and 15 July 2020” or “2019/20”. The 13th month of an American date is its day. */
function datesOf(groups: Groups): string[] {
  const [full, inMonth] = [yearOf(groups), monthOf(groups)]
  if (groups.next !== undefined)
    return Number(groups.next) === (Number(full) + 1) % 100 ? [full, String(Number(full) + 1)] : []
  const days = [groups.first, groups.day].filter((each) => each !== undefined)
  if (days.length === 0)
    return [[full, inMonth].filter((part, index) => index === 0 || part !== '').join('-')]
  const isAmerican = groups.month !== undefined && Number(inMonth) > 12 && Number(groups.day) <= 12
  return days.map((each) =>
    isAmerican ? `${full}-${two(each)}-${inMonth}` : `${full}-${inMonth}-${two(each)}`,
  )
}

/** Gives a month that stands without a year the next year that is printed, or the last one: “revised in May, adopted in June 2018”. */
function lendYears(dates: readonly PrintedDate[]): PrintedDate[] {
  return dates.flatMap((each, index) => {
    if (!each.date.startsWith('-')) return [each]
    const lender =
      dates.slice(index).find(({ date }) => !date.startsWith('-')) ??
      dates.slice(0, index).findLast(({ date }) => !date.startsWith('-'))
    return lender ? [{ ...each, date: `${lender.date.slice(0, 4)}${each.date}` }] : []
  })
}

/** Whether words in small letters are no month but “may” or “march”. */
function isVerb({ name, day: inDay }: Groups): boolean {
  return name !== undefined && inDay === undefined && /^(?:may|march|mar)$/.test(name)
}

/**
 * The dates that a text prints in any of the ways that are usual in Britain, in their order: “Tuesday 14th July 2020”, “14/07/2020”,
 * “14.7.20”, “July 2020”, “2020”, and the few that come from computers or America.
 */
export function findPrintedDates(text: string): PrintedDate[] {
  if (!/\d/.test(text)) return []
  let left = text
  const found: PrintedDate[] = []
  for (const pattern of patterns) {
    for (const match of left.matchAll(pattern)) {
      const groups: Groups = match.groups ?? {}
      if (isVerb(groups)) continue
      const day0 = weekdays.indexOf(groups.weekday?.toLowerCase() ?? '')
      const printed = {
        words: match[0].trim(),
        start: match.index,
        weekday: day0 < 0 ? undefined : day0,
        isBare: groups.bare !== undefined,
      }
      found.push(...datesOf(groups).map((date) => ({ date, ...printed })))
      left =
        left.slice(0, match.index) +
        '\0'.repeat(match[0].length) +
        left.slice(match.index + match[0].length)
    }
  }
  return lendYears(found.toSorted((a, b) => a.start - b.start))
}

/** The weekday of a whole date, from 0 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
