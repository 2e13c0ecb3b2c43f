/** Whether a review is overdue on a day. */
export type ReviewState = 'overdue' | 'due-soon' | 'current' | 'unknown'

/** The days from which a review counts as due soon and as overdue. */
export interface TurningDays {
  dueSoon: string
  overdue: string
}

/** Two or three words for a state, for lists. */
export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  overdue: 'Review overdue',
  'due-soon': 'Review due soon',
  current: 'Review not yet due',
  unknown: 'Review date not known',
}

/** How a review that has a date stands on a day. */
export function reviewStateOn({ dueSoon, overdue }: TurningDays, today: string): ReviewState {
  if (today >= overdue) return 'overdue'
  return today >= dueSoon ? 'due-soon' : 'current'
}
