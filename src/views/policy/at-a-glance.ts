import type { Council, Policy } from '../../model/types.ts'
import type { Review } from '../review/review.ts'
import { dateInWords } from '../dates.ts'
import { lastChange } from './version.ts'

/** One thing that the line under a title says, with a link where there is somewhere to go. */
export interface Fact {
  words: string
  href?: string
}

/**
 * What a reader asks of a policy first: its version, when its words last changed, its review, who is responsible for it, and whom to write to. What is not
 * recorded is called so. It says nothing of whether a review is overdue: the notice below it does, and is right on the reader’s day.
 */
export function toAtAGlance(
  { officer, contact }: Council,
  policy: Policy,
  { due }: Pick<Review, 'due'>,
  today: string,
): Fact[] {
  const changed = lastChange(policy, today)
  return [
    { words: policy.version === undefined ? 'No version printed' : `Version ${policy.version}` },
    {
      words: changed === undefined ? 'no change recorded' : `last changed ${dateInWords(changed)}`,
    },
    ...(policy.status === 'current'
      ? [{ words: due === undefined ? 'no review date known' : `review date ${dateInWords(due)}` }]
      : []),
    { words: officer === undefined ? 'no officer named' : `responsible: ${officer}` },
    contact === undefined
      ? { words: 'no contact given' }
      : { words: contact, href: `mailto:${contact}` },
  ]
}
