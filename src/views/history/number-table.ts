import { historyOf, textOn } from '../../model/time/text-on.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { changesOf } from '../../wording/versions/changes-of.ts'
import { dateInWords } from '../dates.ts'
import type { PageContext } from '../page-context.ts'
import { toClauseHistory, whereNow } from './clause-history.ts'

/** A printed number of an earlier text, and what it leads to in the text of today. */
export interface NumberRow {
  number: string
  /** Until when it was called so. */
  until: string
  /** Its number now; undefined where it has none or is gone. */
  now: string | undefined
  /** Where it stands now; undefined where it was deleted. */
  href: string | undefined
}

function numberOf(policy: Policy, id: string): string | undefined {
  const target = policy.targets.get(id)
  if (target?.kind === 'section') return target.section.number
  return target?.kind === 'clause' ? target.clause.number : undefined
}

/** The numbers that have changed or fallen away up to the text of today, in the order in which they did. */
export function toNumberTable(
  handbook: Handbook,
  policy: Policy,
  { today, urls }: PageContext,
): NumberRow[] {
  const history = historyOf(handbook, policy)
  const text = textOn(history, today)
  const clauses = toClauseHistory(history, text)
  const steps = history.texts.slice(0, history.texts.indexOf(text) + 1)
  return steps.flatMap((step) =>
    changesOf(step).flatMap(({ before, after }): NumberRow[] => {
      const number = before?.number
      if (!before || number === undefined || number === after?.number) return []
      const id = after ? whereNow(clauses, after.id) : undefined
      const isThere = id !== undefined && text.policy.targets.has(id)
      return [
        {
          number,
          until: step.from === undefined ? '' : dateInWords(step.from),
          now: isThere ? numberOf(text.policy, id) : undefined,
          href: isThere ? urls.clause(policy.id, id) : undefined,
        },
      ]
    }),
  )
}
