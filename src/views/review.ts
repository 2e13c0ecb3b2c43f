import type { Policy } from '../model/types.ts'
import { precisionOf, type Certainty, type Precision } from '../schemas/primitives.ts'
import type { PolicyEvent } from '../schemas/policy.ts'
import { addDays, addMonths, lastDayOf, whenInWords } from './dates.ts'

/** Whether a review is overdue on a day. */
export type ReviewState = 'overdue' | 'due-soon' | 'current' | 'unknown'

/** When a policy’s review falls due, and how that is known. */
export interface Review {
  state: ReviewState
  due: string | undefined
  precision: Precision | undefined
  /** Whether the date is printed in the document, calculated from a period, or not known. */
  basis: 'printed' | 'calculated' | 'none'
  certainty: Certainty
  /** The words of the document that the date rests on. */
  printed: string | undefined
  /** The clause that states the rule, if one does. */
  clause: string | undefined
  /** True when the only date that the document prints has been answered by a recorded review. */
  answered?: boolean
}

/** How a review is looked at: the day, and how many days before its date it counts as due soon. */
export interface ReviewContext {
  today: string
  dueSoonDays: number
}

/** A review that has a date. */
type DueReview = Omit<Review, 'state'> & { due: string }

const renewing: readonly PolicyEvent['type'][] = ['adopted', 'in-force', 'reviewed', 'amended']
const leastSure: readonly Certainty[] = ['unknown', 'conflicting', 'to-be-confirmed', 'calculated', 'stated']

interface Renewal {
  date: string
  certainty: Certainty
  /** True when the text had been adopted before and was looked at again. */
  again: boolean
}

/** The last event from which a period runs; of several on its day, the least certain one decides. */
function lastRenewal(policy: Policy): Renewal | undefined {
  const dated = policy.events.flatMap(({ type, date, certainty }) => (date === undefined || !renewing.includes(type) ? [] : [{ date, certainty, again: type === 'reviewed' || type === 'amended' }]))
  const sorted = dated.toSorted((a, b) => (a.date === b.date ? leastSure.indexOf(b.certainty) - leastSure.indexOf(a.certainty) : a.date < b.date ? -1 : 1))
  return sorted.at(-1)
}

function calculatedRule(policy: Policy, from: Renewal | undefined): DueReview | undefined {
  const period = policy.review?.period
  if (!period || !from) return undefined
  const due = addMonths(from.date, period.months)
  const certainty = from.certainty === 'stated' ? 'calculated' : from.certainty
  return { due, precision: precisionOf(due), basis: 'calculated', certainty, printed: period.printed, clause: period.clause }
}

/** A printed date holds until a later review answers it; then the period counts on from that review. */
function dueOf(policy: Policy): DueReview | undefined {
  const printed = policy.review?.due
  const renewal = lastRenewal(policy)
  const calculated = calculatedRule(policy, renewal)
  if (!printed) return calculated
  if (renewal?.again && calculated && lastDayOf(calculated.due) > lastDayOf(printed.date)) return calculated
  if (renewal?.again && renewal.date > lastDayOf(printed.date)) return undefined
  return { due: printed.date, precision: precisionOf(printed.date), basis: 'printed', certainty: printed.certainty, printed: printed.printed, clause: printed.clause }
}

function stateOf(due: string, { today, dueSoonDays }: ReviewContext): ReviewState {
  const last = lastDayOf(due)
  if (today > last) return 'overdue'
  return today >= addDays(last, -dueSoonDays) ? 'due-soon' : 'current'
}

/**
 * When the review of a policy falls due. A printed date counts until it is answered; else a period is added to the last adoption, amendment
 * or review. A date known by its month is overdue from the first day of the next. A draft and a policy that no longer applies have no review.
 */
export function toReview(policy: Policy, context: ReviewContext): Review {
  const rule = policy.status === 'current' ? dueOf(policy) : undefined
  if (rule) return { ...rule, state: stateOf(rule.due, context) }
  const { due, period } = policy.review ?? {}
  const words = period ?? due
  return { state: 'unknown', due: undefined, precision: undefined, basis: 'none', certainty: 'unknown', printed: words?.printed, clause: words?.clause, answered: !period && due !== undefined }
}

/** Two or three words for a state, for lists. */
export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  'overdue': 'Review overdue', 'due-soon': 'Review due soon', 'current': 'Review not yet due', 'unknown': 'Review date not known',
}

/** What is added to a printed date that is not certain. */
const doubts: Partial<Record<Certainty, string>> = {
  'to-be-confirmed': ' and marks it as to be confirmed', 'conflicting': ', but contradicts it elsewhere', 'calculated': ' as one that it has calculated',
}

/** A sentence that says when the review is or was due, and how that is known. */
export function reviewInWords({ state, due, basis, certainty, printed, answered }: Review, status: Policy['status']): string {
  if (due === undefined) {
    if (status !== 'current') return 'No review is due: this text is not in use.'
    if (answered) return `The document prints “${printed ?? ''}”, and that review is recorded. When the next one is due, it does not say.`
    return printed === undefined ? 'The document does not say when this policy is to be reviewed.' : `The document says “${printed}”, but not from which date, so the next review cannot be calculated.`
  }
  const verb = state === 'overdue' ? 'was due' : 'is due'
  const when = whenInWords(due)
  if (basis === 'printed') return `A review ${verb} ${when}. The document prints this date${doubts[certainty] ?? ''}.`
  const provisional = certainty === 'calculated' ? '' : ' The date that it is counted from is not certain, so this is provisional.'
  return `A review ${verb} ${when}. This date is calculated from the words “${printed ?? ''}”.${provisional}`
}
