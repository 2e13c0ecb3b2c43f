import { historyOf, textOn } from '../../model/time/text-on.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { capitalise } from '../../text/capitalise.ts'
import { listAnd } from '../../text/list.ts'
import { dateInWords } from '../dates.ts'
import { type PassageChange, toClauseHistory } from './clause-history.ts'
import { minuteInWords } from './version-words.ts'

/** What is said at a passage that an amendment has changed. */
export interface ClauseMark {
  /** “Edited on 1 January 2027, minute 26/117” */
  words: string
  /** The amendment that changed it last. */
  amendment: string
}

function inWords({ change, from, minute }: PassageChange): string {
  const when = from === undefined ? '' : ` on ${dateInWords(from)}`
  return `${listAnd([...change.kinds])}${when}${minuteInWords(minute)}`
}

/** Since when the words are as they are, and since when they stand where they do under their number. */
function toMark(changes: readonly PassageChange[]): ClauseMark | undefined {
  const last = changes.at(-1)
  const worded = changes.findLast(({ change: { kinds } }) =>
    kinds.some((kind) => kind === 'edited' || kind === 'inserted'),
  )
  const told = worded && worded !== last ? [worded, last] : [last]
  return (
    last && {
      words: capitalise(told.flatMap((each) => (each ? [inWords(each)] : [])).join('; ')),
      amendment: last.amendment.id,
    }
  )
}

/** The mark of each passage of the text of today that an amendment has changed, by its id. */
export function toClauseMarks(
  handbook: Handbook,
  policy: Policy,
  today: string,
): ReadonlyMap<string, ClauseMark> {
  const history = historyOf(handbook, policy)
  const { changes } = toClauseHistory(history, textOn(history, today))
  return new Map(
    [...changes].flatMap(([id, made]): [string, ClauseMark][] => {
      const mark = toMark(made)
      return mark ? [[id, mark]] : []
    }),
  )
}
