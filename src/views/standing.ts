import type { Policy } from '../model/types.ts'
import type { PolicyEvent } from '../schemas/policy.ts'
import { dateInWords, whenInWords } from './dates.ts'

/** Whether a policy holds, as far as its document tells. */
export type StandingState = 'in-force' | 'adopted-provisional' | 'adopted-undated' | 'not-yet' | 'not-recorded' | 'draft' | 'withdrawn' | 'superseded'

/** Whether a policy holds, with the words for it. */
export interface Standing {
  state: StandingState
  /** The date since or from which it holds, if one is known. */
  since: string | undefined
  /** Two or three words, for lists. */
  label: string
  /** A sentence for the head of the policy’s page. */
  sentence: string
}

function eventOf(policy: Policy, type: PolicyEvent['type']): PolicyEvent | undefined {
  const events = policy.events.filter((event) => event.type === type)
  return events.findLast(({ certainty }) => certainty === 'stated') ?? events.at(-1)
}

function ended(policy: Policy, state: 'withdrawn' | 'superseded'): Standing {
  const date = eventOf(policy, state)?.date
  const label = state === 'withdrawn' ? 'Withdrawn' : 'Superseded'
  const words = state === 'withdrawn' ? 'has withdrawn this policy' : 'has replaced this policy by another'
  return { state, since: date, label, sentence: `The council ${words}${date === undefined ? '' : ` (${dateInWords(date)})`}. It no longer applies.` }
}

const doubts: Partial<Record<PolicyEvent['certainty'], string>> = {
  'to-be-confirmed': 'The document marks the date of adoption as to be confirmed',
  'conflicting': 'The document gives contradictory dates of adoption',
  'calculated': 'The document does not print the date of adoption; it is worked out from others',
}

function unsure(adopted: PolicyEvent): Standing {
  const date = adopted.date ?? ''
  return {
    state: 'adopted-provisional',
    since: date,
    label: 'Adoption to be confirmed',
    sentence: `${doubts[adopted.certainty] ?? ''} (${dateInWords(date)}). Ask the council which date its minutes record.`,
  }
}

function adoptedStanding(policy: Policy, adopted: PolicyEvent, today: string): Standing {
  if (adopted.date === undefined) {
    return { state: 'adopted-undated', since: undefined, label: 'Adopted, undated', sentence: 'The document says that the council adopted this policy, but not when.' }
  }
  if (adopted.certainty !== 'stated') return unsure(adopted)
  const since = eventOf(policy, 'in-force')?.date ?? adopted.date
  if (since > today) return { state: 'not-yet', since, label: 'Not yet in force', sentence: `The council has adopted this policy. It comes into force ${whenInWords(since)}.` }
  const by = adopted.body === undefined ? '' : ` by ${adopted.body}`
  return { state: 'in-force', since, label: 'In force', sentence: `Adopted${by} ${whenInWords(adopted.date)}; in force since ${dateInWords(since)}.` }
}

/** Whether a policy holds on a day. Only a recorded adoption puts a policy in force; without one readers are told so. */
export function toStanding(policy: Policy, today: string): Standing {
  if (policy.status === 'withdrawn' || policy.status === 'superseded') return ended(policy, policy.status)
  if (policy.status === 'draft') return { state: 'draft', since: undefined, label: 'Draft', sentence: 'This is a draft. The council has not adopted it.' }
  const adopted = eventOf(policy, 'adopted')
  if (adopted) return adoptedStanding(policy, adopted, today)
  return {
    state: 'not-recorded',
    since: undefined,
    label: 'Adoption not recorded',
    sentence: 'The document does not say whether or when the council adopted this policy, so it is not known whether it is in force.',
  }
}
