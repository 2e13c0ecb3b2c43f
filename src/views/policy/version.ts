import type { Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import { whenInWords } from '../dates.ts'
import { hasHappened } from '../review/review.ts'
import { isAdoptedAgain, statedAdoption } from './latest-event.ts'

/** The date of the latest event of a kind that has happened; undefined when none has a date. */
function latest(
  { events }: Policy,
  type: 'amended' | 'reviewed',
  today: string,
): string | undefined {
  return events
    .flatMap((event) =>
      event.type === type && event.date !== undefined && hasHappened(event, today)
        ? [event.date]
        : [],
    )
    .toSorted()
    .at(-1)
}

/** The date on which a policy was adopted once more; undefined when it was adopted once, or before the other date. */
function adoptedAgainAfter(
  policy: Policy,
  date: string | undefined,
  today: string,
): string | undefined {
  const adopted = statedAdoption(policy, today)
  return adopted &&
    (date === undefined || isLater(adopted.date, date)) &&
    hasHappened(adopted, today) &&
    isAdoptedAgain(policy, adopted)
    ? adopted.date
    : undefined
}

/** The date of the last recorded amendment that has happened; undefined when none is recorded with its date. */
export function lastChange(policy: Policy, today: string): string | undefined {
  return latest(policy, 'amended', today)
}

/** Since when the text is as it is: “on 11 November 2025”; undefined when no amendment is recorded, or when the council has adopted the policy again after it. */
export function amendedWhen(policy: Policy, today: string): string | undefined {
  const amended = latest(policy, 'amended', today)
  return amended === undefined || adoptedAgainAfter(policy, amended, today) !== undefined
    ? undefined
    : whenInWords(amended)
}

/**
 * Which version of a policy its text is: as printed, and since which amendment. An amendment makes a new version, a review without change does not. Whether a later adoption changed
 * the words, nobody knows: it is named, and a review before it says nothing of them any more.
 * Undefined when nothing is printed and nothing has been amended or reviewed.
 *
 * @example
 * versionInWords(policy, '2026-01-15') // '“2”, as printed; the text as amended on 11 November 2025; reviewed without change on 10 November 2026, so still this version'
 */
export function versionInWords(policy: Policy, today: string): string | undefined {
  const { version } = policy
  const amended = latest(policy, 'amended', today)
  const found = latest(policy, 'reviewed', today)
  const reviewed =
    found !== undefined &&
    (amended === undefined || found > amended) &&
    adoptedAgainAfter(policy, found, today) === undefined
      ? found
      : undefined
  const again = amended === undefined ? undefined : adoptedAgainAfter(policy, amended, today)
  if (version === undefined && amended === undefined && reviewed === undefined) return undefined
  const text =
    amended === undefined
      ? ''
      : `; the text as amended ${whenInWords(amended)}${again === undefined ? '' : `, adopted again ${whenInWords(again)}`}`
  const review =
    reviewed === undefined
      ? ''
      : `; reviewed without change ${whenInWords(reviewed)}, so still this version`
  return `${version === undefined ? 'No number is printed' : `“${version}”, as printed`}${text}${review}`
}
