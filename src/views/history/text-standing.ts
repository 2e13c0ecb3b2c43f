import { historyOf } from '../../model/time/text-on.ts'
import { lastDated } from '../../model/time/commencement.ts'
import type { Handbook, Policy, PolicyText } from '../../model/types.ts'
import { addDays, dateInWords } from '../dates.ts'
import { minuteInWords } from './version-words.ts'

/** What the paper of the text of a day says of it, on the day on which it is made. */
export interface TextStanding {
  /** What stands on every page; undefined for the text in force. */
  mark: 'NOT YET IN FORCE' | 'NO LONGER IN FORCE' | undefined
  sentence: string
  /** Version, adoption and minute, for the foot of every page. */
  foot: string
}

/** Says how the text of a day stands today. */
export function toTextStanding(
  handbook: Handbook,
  policy: Policy,
  text: PolicyText & { from: string },
  today: string,
): TextStanding {
  const { from } = text
  const { texts } = historyOf(handbook, policy)
  const next = texts.find((each) => each.from !== undefined && each.from > from)?.from
  const start = dateInWords(from)
  const adopted = lastDated(text.amendment ?? text.policy, 'adopted')
  const foot = `Text of ${start}${adopted === undefined ? '' : `, resolved ${dateInWords(adopted.date)}${minuteInWords(adopted.minute)}`}`
  if (today < from)
    return {
      mark: 'NOT YET IN FORCE',
      sentence: `These words are not in force yet. They apply from ${start}.`,
      foot,
    }
  if (next !== undefined && today >= next)
    return {
      mark: 'NO LONGER IN FORCE',
      sentence: `These words are no longer in force. They applied from ${start} to ${dateInWords(addDays(next, -1))}.`,
      foot,
    }
  return { mark: undefined, sentence: `These words are in force since ${start}.`, foot }
}
