import type { Policy } from '../../model/types.ts'
import { whenInWords } from '../dates.ts'
import { hasHappened } from '../review/review.ts'

/** The date of the latest event of a kind that has happened; undefined when none has a date. */
function latest({ events }: Policy, type: 'amended' | 'reviewed', today: string): string | undefined {
  return events.flatMap((event) => (event.type === type && event.date !== undefined && hasHappened(event, today) ? [event.date] : [])).toSorted().at(-1)
}

/** Since when the text is as it is: “on 11 November 2025”; undefined when no amendment is recorded. */
export function amendedWhen(policy: Policy, today: string): string | undefined {
  const amended = latest(policy, 'amended', today)
  return amended === undefined ? undefined : whenInWords(amended)
}

/**
 * Which version of a policy its text is: as printed, and since which amendment. An amendment makes a new version, a review without change does not.
 * Undefined when nothing is printed and nothing has been amended or reviewed.
 *
 * @example
 * versionInWords(policy, '2026-01-15') // '“2”, as printed; the text as amended on 11 November 2025; reviewed without change on 10 November 2026, so still this version'
 */
export function versionInWords(policy: Policy, today: string): string | undefined {
  const { version } = policy
  const amended = latest(policy, 'amended', today)
  const found = latest(policy, 'reviewed', today)
  const reviewed = found !== undefined && (amended === undefined || found > amended) ? found : undefined
  if (version === undefined && amended === undefined && reviewed === undefined) return undefined
  const text = amended === undefined ? '' : `; the text as amended ${whenInWords(amended)}`
  const review = reviewed === undefined ? '' : `; reviewed without change ${whenInWords(reviewed)}, so still this version`
  return `${version === undefined ? 'No number is printed' : `“${version}”, as printed`}${text}${review}`
}
