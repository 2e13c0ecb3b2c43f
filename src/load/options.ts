import { resolve } from 'node:path'
import { isCalendarDate } from '../schemas/primitives.ts'

/** What the environment decides: folders, today, and the public address. */
export interface Options {
  /** The folder of this project. */
  root: string
  /** The content folder. */
  content: string
  /** The folder that the site is put into. */
  out: string
  /** The day that counts as today, such as `2026-11-20`. */
  today: string
  /** The public address without a path, such as `https://policies.example.org`; undefined when it is not known. */
  site: string | undefined
  /** The path that the site lies under, with a slash at both ends. */
  base: string
  /** Whether the site is built with its papers (PDF). */
  papers: boolean
}

/** An environment variable that cannot be used; the message says what to write instead. */
export class OptionError extends Error {}

function londonToday(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now)
}

function readToday(value: string | undefined, now: Date): string {
  if (value === undefined || value === '') return londonToday(now)
  if (value.length === 10 && isCalendarDate(value)) return value
  throw new OptionError(
    `Unexpected HANDBOOK_TODAY \`${value}\`, expected a date such as \`2026-11-20\`.`,
  )
}

/** An address without a path. Signs that mean something else in a page, such as quotation marks, are in none. */
const originPattern =
  /^https?:\/\/(?:[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?\/?$/iu

function readSite(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && `${url.username}${url.password}` !== '')
    throw new OptionError(
      'Unexpected user name or password in SITE, expected an address without them, such as `https://policies.example.org`: it is shown to every reader.',
    )
  if (url && originPattern.test(value)) return url.origin
  throw new OptionError(
    `Unexpected SITE \`${value}\`, expected an address without a path, such as \`https://policies.example.org\`. A path goes into BASE.`,
  )
}

function readBase(value: string | undefined): string {
  const inner = (value ?? '').replace(/^\/+|(?<!\/)\/+$/g, '')
  if (inner === '') return '/'
  if (
    /^[\w.~-]+(?:\/[\w.~-]+)*$/.test(inner) &&
    !inner.split('/').some((name) => /^\.+$/.test(name))
  )
    return `/${inner}/`
  throw new OptionError(
    `Unexpected BASE \`${value ?? ''}\`, expected a path of letters, digits and hyphens, such as \`/handbook/\`.`,
  )
}

function readPapers(value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'yes') return true
  if (value === 'no') return false
  throw new OptionError(`Unexpected HANDBOOK_PAPERS \`${value}\`, expected \`yes\` or \`no\`.`)
}

/**
 * Reads `HANDBOOK_CONTENT`, `HANDBOOK_OUT`, `HANDBOOK_TODAY`, `HANDBOOK_PAPERS`, `SITE` and `BASE`. Folders are relative to the project; today is the day in
 * London when it is not given. Throws {@link OptionError}.
 */
export function readOptions(env: NodeJS.ProcessEnv, root: string, now = new Date()): Options {
  const folder = (value: string | undefined, otherwise: string) =>
    resolve(root, value === undefined || value === '' ? otherwise : value)
  return {
    root,
    content: folder(env['HANDBOOK_CONTENT'], 'content'),
    out: folder(env['HANDBOOK_OUT'], 'dist'),
    today: readToday(env['HANDBOOK_TODAY'], now),
    site: readSite(env['SITE']),
    base: readBase(env['BASE']),
    papers: readPapers(env['HANDBOOK_PAPERS']),
  }
}
