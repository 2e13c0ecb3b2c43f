import type { Policy } from '../model/types.ts'
import { whenInWords } from './dates.ts'
import { hasHappened } from './review.ts'

/**
 * Which version of a policy its text is: as printed, and since which amendment. An amendment makes a new version, a review without change does not.
 * Undefined when nothing is printed and nothing has been amended or reviewed.
 *
 * @example
 * versionInWords(policy, '2026-01-15') // '“2”, as printed; the text as amended on 11 November 2025; reviewed without change on 10 November 2026, so still this version'
 */
export function versionInWords({ version, events }: Policy, today: string): string | undefined {
  const past = events.flatMap((event) => (event.date !== undefined && hasHappened(event, today) ? [{ type: event.type, date: event.date }] : []))
  const latest = (type: 'amended' | 'reviewed'): string | undefined => past.filter((event) => event.type === type).map(({ date }) => date).toSorted().at(-1)
  const amended = latest('amended')
  const found = latest('reviewed')
  const reviewed = found !== undefined && (amended === undefined || found > amended) ? found : undefined
  if (version === undefined && amended === undefined && reviewed === undefined) return undefined
  const text = amended === undefined ? '' : `; the text as amended ${whenInWords(amended)}`
  const review = reviewed === undefined ? '' : `; reviewed without change ${whenInWords(reviewed)}, so still this version`
  return `${version === undefined ? 'No number is printed' : `“${version}”, as printed`}${text}${review}`
}
