import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { isContradicted } from '../date-difference.ts'
import { type EventType, firmEvents } from '../history.ts'

/** What only a meeting can do. */
const resolved: readonly EventType[] = ['adopted', 'reviewed', 'amended', 'withdrawn', 'superseded']

/**
 * The years that a reference such as `24/057`, `057/24`, `2024/57` or `2023/24-57` can name: years of four digits, or two digits
 * beside a number that is no year. None when nobody can tell.
 */
function yearsOf(minute: string): number[] {
  const parts = minute.match(/\d+/g) ?? []
  const full = parts.filter((part) => /^(?:19|20)\d\d$/.test(part)).map(Number)
  if (full.length > 0)
    return full.flatMap((year) =>
      /\d{4}\s?[/-]\s?\d\d(?!\d)/.test(minute) ? [year, year + 1] : [year],
    )
  const short = parts.filter((part) => part.length === 2)
  const isPair = parts.length >= 2 && /\d\s?[/-]\s?\d/.test(minute)
  return isPair && short.length === 1 && parts.some((part) => part.length > 2)
    ? short.map((part) => 2000 + Number(part))
    : []
}

/** Minutes are numbered by the year, or by the council’s year, which begins in May. A commencement may quote that of the adoption. */
function checkYear(
  policy: Policy,
  { minute, date, type }: PolicyEvent,
  place: string,
  report: Report,
): void {
  const years = yearsOf(minute ?? '').filter((year) => year >= 1974)
  const year = Number(date?.slice(0, 4))
  if (
    date === undefined ||
    years.length === 0 ||
    years.some((each) => each === year || each === year - 1)
  )
    return
  report(policy.path, 'minute-year', policy.places[place], {
    found: quotable(minute ?? ''),
    name: type,
    expected: String(year),
    where: date,
  })
}

/** One minute records what was resolved on one day. */
function checkRepeated(policy: Policy, report: Report): void {
  const dated = firmEvents(policy, resolved).filter(({ minute }) => minute !== undefined)
  for (const [index, event] of dated.entries()) {
    const first = dated
      .slice(0, index)
      .find(
        ({ minute, date, body }) =>
          minute === event.minute && body === event.body && date !== event.date,
      )
    if (first)
      report(
        policy.path,
        'minute-repeated',
        policy.places[`events.${String(event.index)}.minute`],
        {
          found: quotable(event.minute ?? ''),
          name: event.type,
          where: `\`${first.type}\` of ${first.date}`,
        },
      )
  }
}

/** What the council resolved has its minute, and each minute is one that can be found. */
export function checkMinutes(handbook: Handbook, report: Report): void {
  for (const policy of allPolicies(handbook)) {
    checkRepeated(policy, report)
    for (const [index, event] of policy.events.entries()) {
      const { minute, type, date, certainty } = event
      const path = `events.${String(index)}`
      if (minute === undefined) {
        if (resolved.includes(type) && date !== undefined && certainty === 'stated')
          report(policy.path, 'minute-missing', policy.places[path], { name: type, where: date })
      } else if (!/\d/.test(minute))
        report(policy.path, 'minute-incomplete', policy.places[`${path}.minute`], {
          found: quotable(minute),
        })
      else if (type !== 'in-force' && !isContradicted(event))
        checkYear(policy, event, `${path}.minute`, report)
    }
  }
}
