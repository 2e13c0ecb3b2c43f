import { lastDayOf } from '../dates.ts'
import type { ReviewState } from './review.ts'

const order: Readonly<Record<ReviewState, number>> = {
  overdue: 0,
  'due-soon': 1,
  current: 2,
  unknown: 3,
}

/** What the order of a register follows from. Small, because the reader’s browser sorts by it too. */
export interface Sortable {
  id: string
  review: { state: ReviewState; due: string | undefined }
}

function keyOf({ id, review: { state, due } }: Sortable): string {
  return `${String(order[state])} ${due === undefined ? '' : lastDayOf(due)} ${id}`
}

/** Orders policies by the state of their reviews, then by the last day on which each is due. */
export function byReview(a: Sortable, b: Sortable): number {
  const [keyA, keyB] = [keyOf(a), keyOf(b)]
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}

/** The states in the order of a register. */
export const statesInOrder = Object.keys(order) as readonly ReviewState[]
