import ical, { escape, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { certaintyWords } from '../certainty-words.ts'
import { dateInWords, lastDayOf } from '../dates.ts'
import { authorityOf, originOf } from '../publication.ts'
import type { PageContext } from '../page-context.ts'
import type { PolicySummary } from '../policy/policy-summary.ts'

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** What an entry says of the day that it stands on, where the document gives no day. */
const whole: Readonly<Record<string, (due: string) => string>> = {
  month: (due) =>
    `The document gives the month only, ${dateInWords(due)}; this entry stands on its last day. `,
  year: (due) =>
    `The document gives the year only, ${dateInWords(due)}; this entry stands on its last day. `,
}

const bases = {
  printed: 'The document prints this date',
  calculated: 'This date is calculated from the words',
  none: '',
} as const

function describe(
  { due = '', precision = 'day', basis, certainty, printed }: PolicySummary['review'],
  address: string | undefined,
): string {
  // Of a date that is calculated, the one that it is counted from is what is in doubt.
  const isDoubtful = certainty === 'to-be-confirmed' || certainty === 'conflicting'
  const doubt =
    basis === 'calculated'
      ? 'The date that it is counted from is not certain.'
      : certaintyWords[certainty].sentence
  const words = `${bases[basis]}: “${printed ?? ''}”.${isDoubtful ? ` ${doubt}` : ''}`
  return [
    `${whole[precision]?.(due) ?? ''}${words}`,
    ...(address === undefined ? [] : [address]),
  ].join('\n\n')
}

/**
 * The due dates as a calendar: one whole-day entry a policy, on the last day that its date can mean. Its id is that of the policy, so that a review
 * moves the entry in the calendars of those who have subscribed. It says nothing of today, because a calendar is looked at on other days, and rings
 * no alarm: calendar programs drop those of subscriptions, and whom to remind and when is for each reader to set.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function toReviewCalendar(
  name: string,
  policies: readonly PolicySummary[],
  { today, absoluteUrls }: PageContext,
): string {
  // The library escapes what entries hold, but not the name of a calendar.
  const calendar = ical({
    name: escape(name, false),
    prodId: { company: 'Clausebook', product: 'Reviews of policies', language: 'EN' },
    ttl: 24 * 60 * 60,
  })
  const isPublic = originOf(absoluteUrls) !== undefined
  for (const { id, title, council, review } of policies) {
    if (review.due === undefined) continue
    const address = isPublic ? absoluteUrls.policy(id) : undefined
    const event = calendar.createEvent({
      id: `review/${id}@${authorityOf(absoluteUrls)}`,
      start: midnight(lastDayOf(review.due)),
      allDay: true,
      stamp: midnight(today),
      summary: `Review due: ${title} (${council})`,
      description: describe(review, address),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
    if (address !== undefined) event.url(address)
  }
  return `${calendar.toString()}\r\n`
}
