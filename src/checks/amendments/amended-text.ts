import type { Amendment, Policy, PolicyText } from '../../model/types.ts'

/** A text that an amendment makes of the one before it. */
export interface AmendedText extends PolicyText {
  readonly amendment: Amendment
  readonly before: Policy
}

/** True of every text but the oldest. */
export function isAmended(text: PolicyText): text is AmendedText {
  return text.amendment !== undefined && text.before !== undefined
}
