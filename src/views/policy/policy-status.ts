import { capitalise } from '../../text/capitalise.ts'
import type { Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { listAnd } from '../../text/list.ts'
import { withNote } from '../certainty-words.ts'
import { locate } from '../citation.ts'
import { type Commenced, commencedOn } from './commenced.ts'
import { dateInWords, whenInWords } from '../dates.ts'
import { isAdoptedAgain, latestEvent } from './latest-event.ts'

/** Whether a policy holds, as far as its document tells. */
export type PolicyState =
  | Commenced['state']
  | 'adopted-provisional'
  | 'adopted-undated'
  | 'not-recorded'
  | 'draft'
  | 'withdrawn'
  | 'superseded'

/** Whether a policy holds, with the words for it. */
export interface PolicyStatus {
  state: PolicyState
  /** The date since or from which it holds, if one is known. */
  since: string | undefined
  /** Two or three words, for lists. */
  label: string
  /** A sentence for the head of the policy’s page. */
  sentence: string
  /** What the words follow from, where they will change with the days: of a policy that is not yet in force. */
  adoption?: Adoption
}

function ended(policy: Policy, state: 'withdrawn' | 'superseded', today: string): PolicyStatus {
  const date = latestEvent(policy, state, today)?.date
  const label = state === 'withdrawn' ? 'Withdrawn' : 'Superseded'
  const words =
    state === 'withdrawn' ? 'has withdrawn this policy' : 'has replaced this policy by another'
  return {
    state,
    since: date,
    label,
    sentence: `The council ${words}${date === undefined ? '' : ` (${dateInWords(date)})`}. It no longer applies.`,
  }
}

/** “13 July 2020 (Full Council)”, “14 July 2020 (marked as to be confirmed)”. */
function dateWithMark({ date, body, certainty }: PolicyEvent): string {
  const notes = withNote(body ?? '', certainty)
  return `${dateInWords(date ?? '')}${notes === '' ? '' : ` (${notes})`}`
}

/** What the document says of the date from which the policy applies. */
function commencement(policy: Policy, today: string): string {
  const event = latestEvent(policy, 'in-force', today)
  if (event?.date === undefined || event.certainty !== 'stated') return ''
  const target = event.clause === undefined ? undefined : policy.targets.get(event.clause)
  const where = target?.kind === 'clause' ? locate(target.clause) : 'the document'
  return ` ${capitalise(where)} says that it applies from ${dateInWords(event.date)}.`
}

function unsure(policy: Policy, today: string): PolicyStatus {
  const dates = policy.events
    .filter(({ type, date }) => type === 'adopted' && date !== undefined)
    .map(dateWithMark)
  return {
    state: 'adopted-provisional',
    since: undefined,
    label: 'Adoption to be confirmed',
    sentence: `As the date of adoption the document gives ${listAnd(dates)}, so it is not certain since when the policy is in force.${commencement(policy, today)}`,
  }
}

/** A certain adoption: all that a reader’s browser needs to know to say later whether the policy holds. */
export interface Adoption {
  adopted: string
  body: string | undefined
  /** The date from which it holds. */
  since: string
}

/** What follows the label of a status in its first line: since when a policy holds, or until when it does not yet. */
export function statusLead({ state, since }: Pick<PolicyStatus, 'state' | 'since'>): string {
  if (since === undefined) return ''
  if (state === 'in-force') return ` since ${dateInWords(since)}`
  return state === 'not-yet' ? ` until ${dateInWords(since)}` : ''
}

/** How a policy with a certain adoption stands on a day. */
export function statusOn({ adopted, body, since }: Adoption, today: string): PolicyStatus {
  const commenced = commencedOn(since, today)
  if (commenced.state === 'not-yet')
    return {
      ...commenced,
      since,
      sentence: `The council has adopted this policy. It comes into force ${whenInWords(since)}.`,
      adoption: { adopted, body, since },
    }
  const by = body === undefined ? '' : ` by ${body}`
  return {
    ...commenced,
    since,
    sentence: `Adopted${by} ${whenInWords(adopted)}; in force since ${dateInWords(since)}.`,
  }
}

/** Since when an adoption holds. A coming into force before the policy was adopted again is that of the earlier adoption. */
function sinceWhen(policy: Policy, adopted: { date: string }, today: string): string {
  const force = latestEvent(policy, 'in-force', today)?.date
  return force === undefined || (isLater(adopted.date, force) && isAdoptedAgain(policy, adopted))
    ? adopted.date
    : force
}

function adoptedStatus(policy: Policy, adopted: PolicyEvent, today: string): PolicyStatus {
  if (adopted.date === undefined) {
    return {
      state: 'adopted-undated',
      since: undefined,
      label: 'Adopted, undated',
      sentence: 'The document says that the council adopted this policy, but not when.',
    }
  }
  const { date, body, certainty } = adopted
  return certainty === 'stated'
    ? statusOn({ adopted: date, body, since: sinceWhen(policy, { date }, today) }, today)
    : unsure(policy, today)
}

/** Whether a policy holds on a day. Only a recorded adoption puts a policy in force; without one readers are told so. */
export function toPolicyStatus(policy: Policy, today: string): PolicyStatus {
  if (policy.status === 'withdrawn' || policy.status === 'superseded')
    return ended(policy, policy.status, today)
  if (policy.status === 'draft')
    return {
      state: 'draft',
      since: undefined,
      label: 'Draft',
      sentence: 'This is a draft. The council has not adopted it.',
    }
  const adopted = latestEvent(policy, 'adopted', today)
  if (adopted) return adoptedStatus(policy, adopted, today)
  return {
    state: 'not-recorded',
    since: undefined,
    label: 'Adoption not recorded',
    sentence:
      'The document does not say whether or when the council adopted this policy, so it is not known whether it is in force.',
  }
}
