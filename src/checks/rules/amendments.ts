import type { Report } from '../../messages/message.ts'
import { historyOf } from '../../model/time/text-on.ts'
import { commencementOf, lastDated, settledDay } from '../../model/time/commencement.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Amendment, Handbook, PolicyHistory, PolicyText } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { type AmendedText, isAmended } from '../amendments/amended-text.ts'
import { checkBase, checkBehind } from '../amendments/written-against.ts'
import { checkOrder, checkRemoves, checkReplaces } from '../amendments/named-parts.ts'
import { checkSeal } from '../amendments/sealed-words.ts'
import { checkRevived } from '../amendments/revived-ids.ts'

/** The place of an event in the amendment’s file; that of `events` where it has none. */
function placeOfEvent(
  { events, places }: Amendment,
  type: string,
): Amendment['places'][string] | undefined {
  const index = events.findLastIndex((event) => event.type === type)
  return (
    places[`events.${String(index)}.date`] ?? places[`events.${String(index)}`] ?? places.events
  )
}

function checkDay(amendment: Amendment, report: Report): void {
  if (amendment.status !== 'adopted' || settledDay(amendment) !== undefined) return
  const dated = lastDated(amendment, 'in-force') ?? lastDated(amendment, 'adopted')
  report(
    amendment.path,
    'amendment-undated',
    dated ? placeOfEvent(amendment, dated.type) : amendment.places.status,
    { found: dated ? `date \`${dated.date}\`` : 'amendment without a date' },
  )
}

/** What each event says of how far an amendment has come. */
const telling = { adopted: 'adopted', rejected: 'rejected', withdrawn: 'withdrawn' } as const

function checkStatus({ status, events, path, places }: Amendment, report: Report): void {
  const last = events.findLast((event) => event.type in telling)
  const expected = telling[last?.type as keyof typeof telling] as string | undefined
  // A status that could not be read is reported already, and is none that anybody wrote.
  if (!last || expected === undefined || !('status' in places)) return
  if (expected !== status)
    report(path, 'amendment-status', places.status, { found: status, name: last.type, expected })
}

function checkRescinded(amendment: Amendment, report: Report): void {
  const rescinded = lastDated(amendment, 'rescinded')
  const day = commencementOf(amendment)
  if (rescinded && day !== undefined)
    report(amendment.path, 'amendment-rescinded', placeOfEvent(amendment, 'rescinded'), {
      found: rescinded.date,
      expected: day,
    })
}

function checkEarly({ amendment, from }: AmendedText, oldest: PolicyText, report: Report): void {
  if (from !== undefined && oldest.from !== undefined && from < oldest.from)
    report(
      amendment.path,
      'amendment-early',
      placeOfEvent(amendment, lastDated(amendment, 'in-force') ? 'in-force' : 'adopted'),
      { found: from, expected: oldest.from },
    )
}

function checkEmpty(
  { sections, removes, order, policy, path, places }: Amendment,
  report: Report,
): void {
  if (sections.length > 0 || removes.length > 0 || order || policy || !('status' in places)) return
  report(path, 'amendment-empty', undefined, {})
}

function checkHistory(history: PolicyHistory, report: Report, { digest }: CheckContext): void {
  const { texts, pending, dropped } = history
  const made = [...texts, ...pending].filter(isAmended)
  const amendments = [...made.map(({ amendment }) => amendment), ...dropped]
  for (const amendment of amendments) {
    checkDay(amendment, report)
    checkStatus(amendment, report)
    checkRescinded(amendment, report)
    checkEmpty(amendment, report)
    checkSeal(amendment, report, digest)
    checkBase(amendment, amendments, report)
  }
  for (const text of made) {
    if (texts[0]) checkEarly(text, texts[0], report)
    checkBehind(text, history, report, digest)
    checkOrder(text, report)
    checkRemoves(text, report)
    checkReplaces(text, report)
  }
  checkRevived(history, report)
}

/** Amendments have a day, fit the text that they change, and undo nothing by mistake. */
export function checkAmendments(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook))
    checkHistory(historyOf(handbook, policy), report, context)
}
