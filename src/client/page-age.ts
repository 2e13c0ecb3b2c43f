import { agedInWords, type AgeingOutcome } from '../views/review/as-of-words.ts'
import type { ReviewContext } from '../views/review/review.ts'
import { dayInLondon } from './day-in-london.ts'

/** A page that is read on a later day than the one it was built on. */
export interface PageAge extends ReviewContext {
  /** True from the day on which the review of one of the page’s policies has changed its state. */
  hasTurned: boolean
  /** Says on the page how it was looked at. */
  tell: (outcome: AgeingOutcome) => void
}

/** How old the page is; undefined when it was built today, or when the reader’s clock is behind. */
export function pageAge(): PageAge | undefined {
  const note = document.querySelector<HTMLElement>('[data-as-of]')
  const { asOf = '', dueSoonDays, turns } = note?.dataset ?? {}
  const today = dayInLondon()
  if (!note || today <= asOf) return undefined
  return {
    today,
    dueSoonDays: Number(dueSoonDays),
    hasTurned: turns !== undefined && today >= turns,
    tell: (outcome) => {
      note.textContent = agedInWords(outcome, asOf, today)
    },
  }
}
