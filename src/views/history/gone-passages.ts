import { capitalise } from '../../text/capitalise.ts'
import { historyOf, textOn } from '../../model/time/text-on.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { locate, locateSection } from '../citation.ts'
import { dateInWords } from '../dates.ts'
import type { PageContext } from '../page-context.ts'
import { whereOf } from './change-words.ts'
import { toClauseHistory, whereNow } from './clause-history.ts'
import { minuteInWords } from './version-words.ts'

/** What an address leads to whose passage is not in the text any more. */
export interface GoneNote {
  /** The old id: that of the note. */
  id: string
  sentence: string
  /** Where the matter stands now. */
  now: { href: string; words: string } | undefined
  /** What it was. */
  was: { href: string; words: string }
}

function nameOf(policy: Policy, id: string): string {
  const target = policy.targets.get(id)
  if (target?.kind === 'section') return locateSection(target.section)
  return target?.kind === 'clause' ? locate(target.clause) : 'the definition'
}

/** For each id that the text of today had once and has no more: what became of it, by which minute, and where the matter stands now. */
export function toGoneNotes(
  handbook: Handbook,
  policy: Policy,
  { today, urls }: PageContext,
): GoneNote[] {
  const history = historyOf(handbook, policy)
  const text = textOn(history, today)
  const clauses = toClauseHistory(history, text)
  return [...clauses.gone].map(([id, { change, amendment, from, minute }]) => {
    const now = whereNow(clauses, id)
    const isThere = now !== undefined && text.policy.targets.has(now)
    const name = capitalise(change.before ? whereOf(change.before) : '')
    const when = `${from === undefined ? '' : ` with effect from ${dateInWords(from)}`}${minuteInWords(minute)}`
    return {
      id,
      sentence: `${name} ${isThere ? 'was replaced' : 'was deleted'}${when}.`,
      now: isThere ? { href: `#${now}`, words: `Now: ${nameOf(text.policy, now)}` } : undefined,
      was: {
        href: `${urls.changes(policy.id, amendment.id)}#${change.after?.id ?? id}`,
        words: 'What it said',
      },
    }
  })
}
