import { capitalise } from '../../text/capitalise.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { PolicyEvent } from '../../schemas/policy.ts'
import { certaintyWords } from '../certainty-words.ts'
import { dateInWords, firstDayOf, whenInWords } from '../dates.ts'
import type { PageContext } from '../page-context.ts'
import { reviewOn, toReview, turningDays } from './review.ts'

/** Something that has changed: a dated event of a policy, or the state of its review. */
export interface PolicyChange {
  /** Unique in the handbook and the same in every build: `<council>/<policy>/<what>/<date>`. */
  id: string
  /** The policy. */
  policy: string
  /** The day on which it changed; of a date without a day, the first that it can mean. */
  day: string
  title: string
  sentence: string
}

/** How many changes a feed holds. Programs that read feeds keep what they have seen. */
const changesKept = 100

const eventWords: Readonly<Record<PolicyEvent['type'], string>> = {
  created: 'written',
  circulated: 'sent out for comment',
  recommended: 'recommended',
  adopted: 'adopted',
  signed: 'signed',
  'in-force': 'in force',
  reviewed: 'reviewed, no change',
  amended: 'amended, new version',
  withdrawn: 'withdrawn',
  superseded: 'replaced by another',
}

function eventSentence({
  type,
  date,
  body,
  minute,
  printed,
  certainty,
}: PolicyEvent & { date: string }): string {
  const by = body === undefined ? '' : `, by ${body}`
  const record = minute === undefined ? '' : `, minute ${minute}`
  const words = eventWords[type]
  const when = type === 'in-force' ? `from ${dateInWords(date)}` : whenInWords(date)
  return [
    `${capitalise(words)} ${when}${by}${record}. Printed as “${printed}”.`,
    certaintyWords[certainty].sentence,
  ]
    .join(' ')
    .trim()
}

/** The dated events of a policy. What lies ahead has changed nothing yet. Two of one type and date are told apart by their order. */
function toEventChanges(council: Council, policy: Policy, today: string): PolicyChange[] {
  const seen = new Map<string, number>()
  return policy.events.flatMap((event) => {
    const { type, date } = event
    if (date === undefined || firstDayOf(date) > today) return []
    const key = `${policy.id}/${type}/${date}`
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    const id = number === 1 ? key : `${key}/${String(number)}`
    return {
      id,
      policy: policy.id,
      day: firstDayOf(date),
      title: `${council.name}, ${policy.title}: ${eventWords[type]}`,
      sentence: eventSentence({ ...event, date }),
    }
  })
}

/** The days on which the review became due soon and overdue, as far as they have come. Under the rule that holds now: what held earlier is answered. */
function toStateChanges(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  today: string,
): PolicyChange[] {
  const { dueSoonDays } = handbook.settings
  const review = toReview(policy, { today, dueSoonDays })
  if (review.due === undefined) return []
  const due = { ...review, due: review.due }
  const days = turningDays(due.due, dueSoonDays)
  const turns = [
    { state: 'due-soon', day: days.dueSoon, words: 'review due soon' },
    { state: 'overdue', day: days.overdue, words: 'review overdue' },
  ]
  return turns
    .filter(({ day }) => day <= today)
    .map(({ state, day, words }) => ({
      id: `${policy.id}/${state}/${due.due}`,
      policy: policy.id,
      day,
      title: `${council.name}, ${policy.title}: ${words}`,
      sentence: reviewOn(due, { today: day, dueSoonDays }).sentence,
    }))
}

/** What has changed in the handbook, or in one council, by the day of its context: the newest first, at most a hundred. */
export function toReviewChanges(
  handbook: Handbook,
  { today }: PageContext,
  council?: Council,
): PolicyChange[] {
  const councils = council ? [council] : handbook.councils
  const all = councils.flatMap((each) =>
    each.policies.flatMap((policy) => [
      ...toEventChanges(each, policy, today),
      ...toStateChanges(handbook, each, policy, today),
    ]),
  )
  return all
    .toSorted((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id))
    .slice(0, changesKept)
}
