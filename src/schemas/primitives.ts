import { z } from 'zod'
import { adviseOnDate } from './date-advice.ts'

export { type Precision, precisionOf, precisions } from './precision.ts'

/** The pattern of a slug or an id: lower-case letters, digits and single hyphens, beginning with a letter. */
export const slugPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** A URL piece: the name of a folder or file, or the stable id of a clause. At most 80 characters. */
export const slug = z
  .string()
  .max(80, 'a name of at most 80 characters')
  .regex(
    slugPattern,
    'a name of lower-case letters, digits and hyphens that begins with a letter, such as `friend-requests`',
  )

/** The pattern of an amendment’s folder: as of a slug, but it may begin with a year. */
export const amendmentPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The name of an amendment’s folder. At most 80 characters. */
export const amendmentName = z
  .string()
  .max(80, 'a name of at most 80 characters')
  .regex(
    amendmentPattern,
    'the name of a folder: lower-case letters, digits and hyphens, such as `2026-05-passwords`',
  )

/** Words that a reader will see, on one line or several. They may not be empty. */
export const prose = z.string().refine((value) => value.trim() !== '', 'some words')

const oneLineAdvice =
  'Write a space where the line ends: no `\\n`, `\\r` or `\\t` inside quotation marks, ' +
  'and no `|` or `>` behind the colon.'

/**
 * The same on one line: titles, names and the like stand in lists, calendars and tables where a
 * line end begins something else. Other control characters are an error in every file.
 */
export const text = z.string().superRefine((value, context) => {
  if (value.trim() === '') {
    context.addIssue({ code: 'custom', message: 'some words' })
  } else if (/[\t\n\r]/.test(value)) {
    const params = { suggestion: oneLineAdvice }
    context.addIssue({ code: 'custom', message: 'words on one line', params })
  }
})

/** A whole number written in digits (content files hold strings only), given on as a number. */
export const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'a whole number above zero in digits, such as `12`')
  .transform(Number)

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True when a calendar has this date: `2024-02-30` and `2024-13` are none. */
export function isCalendarDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = datePattern.exec(value) ?? []
  if (year === undefined || year === '0000') return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** A date with its day. */
export const fullDate = z
  .string()
  .refine(
    (value) => value.length === 10 && isCalendarDate(value),
    'a full date, such as `2026-05-12`',
  )

/** A date as precise as the document gives it: `2020-07-14`, `2024-07` or `2020`. */
export const partialDate = z.string().superRefine((value, context) => {
  if (isCalendarDate(value)) return
  const { expected, suggestion } = adviseOnDate(value)
  context.addIssue({ code: 'custom', message: expected, params: { suggestion } })
})

/** How sure the document is of a date. */
export const certainty = z.enum([
  'stated',
  'to-be-confirmed',
  'calculated',
  'conflicting',
  'unknown',
])

/** One of the words of {@link certainty}. */
export type Certainty = z.infer<typeof certainty>

/** The people a clause or section speaks to. */
export const audience = z.enum(['employees', 'members', 'managers', 'volunteers', 'contractors'])

/** One of the words of {@link audience}. */
export type Audience = z.infer<typeof audience>

/** What to write for whom a clause addresses, in the words that councils use themselves. */
export const audienceAdvice =
  'Write `members` for councillors, `employees` for staff and officers. Leave it out when everyone is addressed.'

/** The languages that words of a policy may be in, and what each is called in English. */
export const languageNames = {
  en: 'English',
  cy: 'Welsh',
  gd: 'Scottish Gaelic',
  ga: 'Irish',
  kw: 'Cornish',
  gv: 'Manx',
  sco: 'Scots',
  la: 'Latin',
  fr: 'French',
  pl: 'Polish',
} as const

/** One of the keys of {@link languageNames}. */
export type LanguageCode = keyof typeof languageNames

/** The code of a language. */
export const languageCode = z.enum(Object.keys(languageNames) as [LanguageCode, ...LanguageCode[]])

/** An e-mail address that readers can write to. */
export const emailAddress = z
  .string()
  .regex(
    /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/,
    'an e-mail address, such as `clerk@hillford-pc.gov.uk`',
  )
