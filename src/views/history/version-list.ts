import { isRescinded, lastDated } from '../../model/time/commencement.ts'
import { historyOf, textOn } from '../../model/time/text-on.ts'
import type { Amendment, Handbook, Policy, PolicyHistory, PolicyText } from '../../model/types.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Urls } from '../../urls.ts'
import { changesOf } from '../../wording/versions/changes-of.ts'
import type { TextChange } from '../../wording/versions/find-changes.ts'
import { toPolicyStatus } from '../policy/policy-status.ts'

/** How a text stands on a day. */
export type VersionStatus =
  'in-force' | 'superseded' | 'not-yet' | 'proposed' | 'not-recorded' | 'withdrawn' | 'rescinded'

/** A text of a policy, or a change that is proposed or was given up, as it is published. */
export interface Version {
  /** Undefined of the oldest text. */
  amendment: Amendment | undefined
  status: VersionStatus
  /** Whether it is the text of today. */
  isCurrent: boolean
  /** The dates of the resolution and of the commencement, as far as they are recorded. */
  adopted: string | undefined
  inForce: string | undefined
  minute: string | undefined
  /** The whole day from which it is the text, if it has a page of that day. */
  day: string | undefined
  /** The day from which another text has taken its place, as far as that is settled. */
  until: string | undefined
  changes: readonly TextChange[]
}

/** The texts that have a page of their day: where there is more than one, those of which the day is known. Of two of one day the later one counts. */
export function datedTexts({ texts }: PolicyHistory): (PolicyText & { from: string })[] {
  if (texts.length === 1) return []
  return texts.flatMap((text, index) => {
    const { from } = text
    return from === undefined || texts[index + 1]?.from === from ? [] : [{ ...text, from }]
  })
}

/** What is published of a policy besides its texts: proposals, never drafts. */
export function proposalsOf({ pending }: PolicyHistory): (PolicyText & { amendment: Amendment })[] {
  return pending.flatMap((text) =>
    text.amendment?.status === 'proposed' ? [{ ...text, amendment: text.amendment }] : [],
  )
}

/** What became of an amendment that readers have been told of, and that came to nothing. */
function endOf(amendment: Amendment): VersionStatus | undefined {
  const wasProposed = amendment.events.some(({ type }) => type === 'proposed')
  if (amendment.status === 'withdrawn' && wasProposed) return 'withdrawn'
  return amendment.status === 'adopted' && isRescinded(amendment) ? 'rescinded' : undefined
}

/** Amendments that the council had before it, and that came to nothing. */
function endedOf({ dropped }: PolicyHistory): { amendment: Amendment; status: VersionStatus }[] {
  return dropped.flatMap((amendment) => {
    const status = endOf(amendment)
    return status === undefined ? [] : [{ amendment, status }]
  })
}

/** Whether there is more to be told of a policy than its one text. */
export function hasChanges(history: PolicyHistory): boolean {
  return history.texts.length > 1 || proposalsOf(history).length > 0 || endedOf(history).length > 0
}

/** The amendments that have a page: those that readers may know of. */
export function publishedAmendments(history: PolicyHistory): string[] {
  const settled = history.texts.flatMap(({ amendment }) => amendment?.id ?? [])
  const proposed = proposalsOf(history).map(({ amendment }) => amendment.id)
  return [...settled, ...proposed, ...endedOf(history).map(({ amendment }) => amendment.id)]
}

/** How the text of today stands. */
function currentStatus(policy: Policy, today: string): VersionStatus {
  const { state } = toPolicyStatus(policy, today)
  const plain = ['in-force', 'not-yet', 'withdrawn', 'superseded'] as const
  return plain.find((each) => each === state) ?? 'not-recorded'
}

function statusOfText(history: PolicyHistory, text: PolicyText, today: string): VersionStatus {
  const current = textOn(history, today)
  if (text === current) return currentStatus(text.policy, today)
  return history.texts.indexOf(text) < history.texts.indexOf(current) ? 'superseded' : 'not-yet'
}

/** What is recorded of a version. */
function datesOf({ amendment, policy }: PolicyText): Pick<Version, 'adopted' | 'minute'> {
  const adopted = lastDated(amendment ?? policy, 'adopted')
  return { adopted: adopted?.date, minute: adopted?.minute }
}

const never = { day: undefined, until: undefined, inForce: undefined, isCurrent: false }

function toSettled(history: PolicyHistory, today: string): Version[] {
  const days = new Map(datedTexts(history).map(({ policy, from }) => [policy, from]))
  return history.texts.map((text, index) => ({
    amendment: text.amendment,
    status: statusOfText(history, text, today),
    isCurrent: text === textOn(history, today),
    ...datesOf(text),
    inForce: lastDated(text.amendment ?? text.policy, 'in-force')?.date ?? text.from,
    day: days.get(text.policy),
    until: history.texts[index + 1]?.from,
    changes: changesOf(text),
  }))
}

/** The texts of a policy and what is proposed, the newest first: proposals, then by the day of commencement. */
export function toVersions(handbook: Handbook, policy: Policy, today: string): Version[] {
  const history = historyOf(handbook, policy)
  const proposed = proposalsOf(history).map((text): Version => ({
    amendment: text.amendment,
    status: 'proposed',
    ...datesOf(text),
    ...never,
    changes: changesOf(text),
  }))
  const ended = endedOf(history).map(({ amendment, status }): Version => ({
    amendment,
    status,
    ...datesOf({ amendment, policy, before: undefined, from: undefined }),
    ...never,
    changes: [],
  }))
  const dayOf = ({ inForce, adopted }: Version): string => inForce ?? adopted ?? ''
  const settled = [...toSettled(history, today).toReversed(), ...ended]
  return [...proposed, ...settled.toSorted((a, b) => compareText(dayOf(b), dayOf(a)))]
}

/** Where a version can be read: the text of today on the policy’s own page, any other on that of its day, else what it changes. */
export function addressOfVersion(
  policyId: string,
  { amendment, isCurrent, day }: Pick<Version, 'amendment' | 'isCurrent' | 'day'>,
  urls: Urls,
): string | undefined {
  if (isCurrent) return urls.policy(policyId)
  if (day !== undefined) return urls.policyOn(policyId, day)
  return amendment && urls.changes(policyId, amendment.id)
}
