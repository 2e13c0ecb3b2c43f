import { months } from '../text/months.ts'

/** What is wrong with a date, as a schema says it: what should stand there, and what to do. */
export interface DateAdvice {
  expected: string
  suggestion: string
}

const form =
  'a date of the calendar written as year-month-day, such as `2020-07-14`, `2020-07` or `2020`'

/** A date as somebody has written it: each part in digits, as far as it is there. */
interface WrittenDate {
  year: string
  month: string
  day: string | undefined
}

function monthOf(name: string): string {
  return String(
    months.findIndex(
      (each) => name.length > 2 && each.toLowerCase().startsWith(name.toLowerCase()),
    ) + 1,
  )
}

/** A year of two digits is one of this century: policies are not older. */
function fourDigits(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

/** The ways of writing a date that people are used to. Each pattern names its parts. */
const patterns: readonly RegExp[] = [
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})(?:[-/. ](?<day>\d{1,2}))?(?:[T ].*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{2})$/,
  /^(?<year>\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?:[A-Za-z]{3,9},? )?(?<day>\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(?<name>[A-Za-z]{3,9})\.?,?[- ](?<year>\d{4})$/,
  /^(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
  /^(?<name>[A-Za-z]{3,9})\.?,? (?<year>\d{4})$/,
]

function readDate(value: string): WrittenDate | undefined {
  for (const pattern of patterns) {
    const { year, month, day, name } = pattern.exec(value)?.groups ?? {}
    if (year !== undefined)
      return { year: fourDigits(year), month: month ?? monthOf(name ?? ''), day }
  }
  return undefined
}

/** How many days a month has, by the rule of the calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function write({ year, month, day }: WrittenDate): string {
  return [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** What is said of a date in American order, which has the month first; undefined when the day and the month cannot have changed places. */
function swapped({ year, month, day }: WrittenDate): DateAdvice | undefined {
  if (
    day === undefined ||
    Number(day) < 1 ||
    Number(day) > 12 ||
    Number(month) > daysIn(Number(year), Number(day))
  )
    return undefined
  return {
    expected: 'a month from `01` to `12` behind the year',
    suggestion: `If month and day have changed places, write \`${write({ year, month: day, day: month })}\`.`,
  }
}

/** Says of a text that is no date of the calendar in the form of the handbook what is wrong with it, and how it is written. */
export function adviseOnDate(value: string): DateAdvice {
  const date = readDate(value.trim())
  if (!date || Number(date.year) === 0) return { expected: form, suggestion: `Write ${form}.` }
  const [year, month] = [Number(date.year), Number(date.month)]
  const name = months[month - 1]
  const noMonth = {
    expected: 'a month from `01` to `12` behind the year',
    suggestion:
      'Compare the month with the document: a year has 12 months. If the document gives no month, write the year alone.',
  }
  if (name === undefined)
    return date.month === '0' && !/^\d+[-/. ]\d/.test(value)
      ? { expected: form, suggestion: `Write ${form}.` }
      : (swapped(date) ?? noMonth)
  const days = daysIn(year, month)
  if (date.day !== undefined && (Number(date.day) < 1 || Number(date.day) > days)) {
    return {
      expected: `a day of the calendar: ${name} ${date.year} has ${String(days)} days`,
      suggestion: `Compare the day with the document: ${name} ${date.year} has ${String(days)} days. A date is written as year-month-day. If the document gives no day, write \`${date.year}-${date.month.padStart(2, '0')}\`.`,
    }
  }
  const isShortYear = !value.includes(date.year)
  return {
    expected: form,
    suggestion: isShortYear
      ? `Write the year first, with four digits: write \`${write(date)}\`, if that is the day.`
      : `Write \`${write(date)}\`.`,
  }
}
