import type { Policy } from '../../model/types.ts'
import { isLater } from '../../schemas/is-later.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { type Precision, precisionOf } from '../../schemas/precision.ts'
import type { Certainty } from '../../schemas/primitives.ts'
import { withNote } from '../certainty-words.ts'
import { addDays, addMonths, dateInWords, lastDayOf, whenInWords } from '../dates.ts'
import { reviewLabels, type ReviewState, reviewStateOn } from './review-state.ts'

export type { ReviewState } from './review-state.ts'

type Answer = 'review' | 'adoption'

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
  /** What has answered the date that the document prints after it had come, if something has: a recorded review, or another adoption. */
  answered?: Answer | undefined
  /** The event that a calculated date is counted from. */
  countedFrom?: Pick<PolicyEvent, 'type' | 'certainty'> & { date: string }
}

/** What the words on a review that has a date follow from, whatever the day: all that a reader’s browser needs to know of it. */
export type DueDate = Pick<Review, 'basis' | 'certainty' | 'printed'> & { due: string }

/** How a review is looked at: the day, and how many days before its date it counts as due soon. */
export interface ReviewContext {
  today: string
  dueSoonDays: number
}

/** A review that has a date. */
type DueReview = Omit<Review, 'state'> & { due: string }

const renewing: readonly PolicyEvent['type'][] = ['adopted', 'in-force', 'reviewed', 'amended']
const leastSure: readonly Certainty[] = [
  'unknown',
  'conflicting',
  'to-be-confirmed',
  'calculated',
  'stated',
]

type Renewal = NonNullable<Review['countedFrom']>

/** Whether an event has happened by a day, as far as its date tells. Only a coming into force is recorded ahead. */
export function hasHappened(
  { type, date }: Pick<PolicyEvent, 'type' | 'date'>,
  today: string,
): boolean {
  return date === undefined || type === 'in-force' || date <= today.slice(0, date.length)
}

/** The events from which a period runs, the last one last; of several on its day, the least certain one decides. What lies ahead has answered nothing yet. */
function renewalsOf(policy: Policy, today: string): Renewal[] {
  const past = policy.events.filter(
    (event) => renewing.includes(event.type) && hasHappened(event, today),
  )
  const dated = past.flatMap(({ type, date, certainty }) =>
    date === undefined ? [] : [{ type, date, certainty }],
  )
  return dated.toSorted((a, b) =>
    a.date === b.date
      ? leastSure.indexOf(b.certainty) - leastSure.indexOf(a.certainty)
      : a.date < b.date
        ? -1
        : 1,
  )
}

function calculatedRule(policy: Policy, from: Renewal | undefined): DueReview | undefined {
  const period = policy.review?.period
  if (!period || !from) return undefined
  const due = addMonths(from.date, period.months)
  const certainty = from.certainty === 'stated' ? 'calculated' : from.certainty
  return {
    due,
    precision: precisionOf(due),
    basis: 'calculated',
    certainty,
    printed: period.printed,
    clause: period.clause,
    countedFrom: from,
  }
}

/** What has answered a printed date after it had come. A first adoption does not; an adoption of what was adopted by then already is as good as a review. */
function answerOf(policy: Policy, printed: string, today: string): Answer | undefined {
  const wasAdopted = policy.events.some(
    ({ type, date, certainty }) =>
      type === 'adopted' &&
      certainty !== 'conflicting' &&
      date !== undefined &&
      !isLater(date, printed),
  )
  const types = wasAdopted ? ['adopted', 'reviewed', 'amended'] : ['reviewed', 'amended']
  const last = renewalsOf(policy, today).findLast(
    ({ type, date }) => types.includes(type) && date > lastDayOf(printed),
  )
  return last && (last.type === 'adopted' ? 'adoption' : 'review')
}

/**
 * A printed date holds until a later review answers it; then the period counts on from that review. A review without change answers it a little
 * early too. An early amendment does not: the date that the amended text prints is its own.
 */
function dueOf(policy: Policy, today: string): DueReview | undefined {
  const printed = policy.review?.due
  const renewal = renewalsOf(policy, today).at(-1)
  const calculated = calculatedRule(policy, renewal)
  if (!printed) return calculated
  const answered = answerOf(policy, printed.date, today)
  const isEarly =
    renewal?.type === 'reviewed' &&
    calculated !== undefined &&
    lastDayOf(calculated.due) > lastDayOf(printed.date)
  if (answered || isEarly) return calculated && { ...calculated, answered }
  return {
    due: printed.date,
    precision: precisionOf(printed.date),
    basis: 'printed',
    certainty: printed.certainty,
    printed: printed.printed,
    clause: printed.clause,
  }
}

/** The days from which a review counts as due soon and as overdue. A date known by its month is overdue from the first day of the next. */
export function turningDays(
  due: string,
  dueSoonDays: number,
): { dueSoon: string; overdue: string } {
  const last = lastDayOf(due)
  return { dueSoon: addDays(last, -dueSoonDays), overdue: addDays(last, 1) }
}

function stateOf(due: string, { today, dueSoonDays }: ReviewContext): ReviewState {
  return reviewStateOn(turningDays(due, dueSoonDays), today)
}

/**
 * When the review of a policy falls due. A printed date counts until it is answered; else a period is added to the last adoption, amendment
 * or review. A date known by its month is overdue from the first day of the next. A draft and a policy that no longer applies have no review.
 */
export function toReview(policy: Policy, context: ReviewContext): Review {
  const rule = policy.status === 'current' ? dueOf(policy, context.today) : undefined
  if (rule) return { ...rule, state: stateOf(rule.due, context) }
  const { due, period } = policy.review ?? {}
  const words = period ?? due
  return {
    state: 'unknown',
    due: undefined,
    precision: undefined,
    basis: 'none',
    certainty: 'unknown',
    printed: words?.printed,
    clause: words?.clause,
    answered: due && answerOf(policy, due.date, context.today),
  }
}

function dueInWords({ due, basis, certainty, printed }: DueDate, state: ReviewState): string {
  const verb = state === 'overdue' ? 'was due' : 'is due'
  const when = whenInWords(due)
  if (basis === 'printed')
    return `A review ${verb} ${when}. ${withNote('The document prints this date', certainty)}.`
  const provisional =
    certainty === 'calculated'
      ? ''
      : ' The date that it is counted from is not certain, so this is provisional.'
  return `A review ${verb} ${when}. This date is calculated from the words “${printed ?? ''}”.${provisional}`
}

/** How a review that has a date stands on a day: what pages say when they are built, and what the reader’s browser makes of them later. */
export function reviewOn(
  date: DueDate,
  context: ReviewContext,
): { state: ReviewState; label: string; sentence: string } {
  const state = stateOf(date.due, context)
  return { state, label: reviewLabels[state], sentence: dueInWords(date, state) }
}

/**
 * What follows the label of a review in its first line; nothing where no date is known.
 *
 * @example
 * reviewLead({ due: '2021-07', state: 'overdue' }) // ' since the end of July 2021'
 */
export function reviewLead({ due, state }: Pick<Review, 'due' | 'state'>): string {
  if (due === undefined) return ''
  if (state !== 'overdue') return `: it is due ${whenInWords(due)}`
  return ` since ${precisionOf(due) === 'day' ? '' : 'the end of '}${dateInWords(due)}`
}

/** A sentence that says when the review is or was due, and how that is known. */
export function reviewInWords(
  { state, due, basis, certainty, printed, answered }: Review,
  status: Policy['status'],
): string {
  if (due === undefined) {
    if (status !== 'current') return 'No review is due: this text is not in use.'
    if (answered)
      return `The document prints “${printed ?? ''}”, and ${answered === 'review' ? 'that review is recorded' : 'the council has adopted the policy again since'}. When the next one is due, it does not say.`
    return printed === undefined
      ? 'The document does not say when this policy is to be reviewed.'
      : `The document says “${printed}”, but not from which date, so the next review cannot be calculated.`
  }
  return dueInWords({ due, basis, certainty, printed }, state)
}
