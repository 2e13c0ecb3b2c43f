import type { Amendment } from '../../model/types.ts'
import { lastDated } from '../../model/time/commencement.ts'
import { dateInWords, whenInWords } from '../dates.ts'
import type { Version, VersionStatus } from './version-list.ts'

/** Two or three words for how a version stands. */
export const versionLabels: Readonly<Record<VersionStatus, string>> = {
  'in-force': 'In force',
  superseded: 'No longer in force',
  'not-yet': 'Not yet in force',
  proposed: 'Proposed',
  'not-recorded': 'Adoption not recorded',
  withdrawn: 'Withdrawn',
  rescinded: 'Rescinded before it commenced',
}

/** “, minute 26/117”; empty where none is recorded. */
export function minuteInWords(minute: string | undefined): string {
  return minute === undefined ? '' : `, minute ${minute}`
}

/** “the text of 14 July 2020”, “the oldest text known”. */
export function nameOfText({ amendment, day, inForce }: Version): string {
  const date = day ?? inForce
  if (date !== undefined) return `the text of ${dateInWords(date)}`
  return amendment ? `the text as changed by “${amendment.title}”` : 'the oldest text known'
}

/** When a change was resolved and from when it counts: “Resolved on 8 December 2026, minute 26/117; applies from 1 January 2027.” */
export function resolutionInWords({ amendment, adopted, minute, inForce }: Version): string {
  if (adopted === undefined) return ''
  const resolved = `${amendment ? 'Resolved' : 'Adopted'} ${whenInWords(adopted)}${minuteInWords(minute)}`
  if (inForce === undefined || inForce === adopted) return `${resolved}.`
  return `${resolved}; in force from ${dateInWords(inForce)}.`
}

/** What is said of a proposal: for which meeting it is. */
export function proposalInWords({ meeting }: Pick<Amendment, 'meeting'>, today: string): string {
  const when =
    meeting === undefined
      ? ''
      : meeting < today
        ? ` It was to come before the meeting of ${dateInWords(meeting)}; what became of it is not recorded here.`
        : ` It is to come before the meeting of ${dateInWords(meeting)}.`
  return `The council has not resolved it.${when}`
}

/** What is said of an amendment that the council rescinded before its day. */
export function rescissionInWords(amendment: Amendment): string {
  const rescinded = lastDated(amendment, 'rescinded')
  return rescinded === undefined
    ? ''
    : `Rescinded ${whenInWords(rescinded.date)}${minuteInWords(rescinded.minute)}: it never came into force.`
}
