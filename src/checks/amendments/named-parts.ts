import type { Report } from '../../messages/message.ts'
import { listOf } from '../../text/list.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { AmendedText } from './amended-text.ts'

/** Every section of the text that an amendment makes has its place in `order`, once. */
export function checkOrder({ amendment, policy }: AmendedText, report: Report): void {
  const { order, path, places } = amendment
  if (!order) return
  const ids = policy.sections.map(({ id }) => id)
  const missing = ids.filter((id) => !order.includes(id))
  const unknown = order.filter((id) => !ids.includes(id))
  const twice = order.filter((id, index) => order.indexOf(id) !== index)
  const faults = [
    missing.length > 0 ? `without ${listOf(missing)}` : '',
    unknown.length > 0 ? `with ${listOf(unknown)}` : '',
    twice.length > 0 ? `with ${listOf([...new Set(twice)])} twice` : '',
  ].filter(Boolean)
  if (faults.length > 0)
    report(path, 'amendment-order', places.order, {
      found: faults.join(' and '),
      expected: listOf(ids),
    })
}

/** What an amendment removes is there before it, and does not lie changed beside its file. */
export function checkRemoves({ amendment, before }: AmendedText, report: Report): void {
  const ids = before.sections.map(({ id }) => id)
  for (const [index, id] of amendment.removes.entries()) {
    const place = amendment.places[`removes.${String(index)}`]
    const isChanged = amendment.sections.some((section) => section.id === id)
    if (isChanged)
      report(amendment.path, 'amendment-removes', place, {
        found: id,
        expected: 'one whose file does not lie beside this one',
        suggestion:
          'Delete the file when the section falls away, or the name here when it is changed.',
      })
    else if (!ids.includes(id))
      report(amendment.path, 'amendment-removes', place, {
        found: id,
        expected: `one of the sections before the change: ${listOf(ids)}`,
        suggestion: didYouMean(
          id,
          ids,
          'Write the name of its file without the digits, or delete it.',
        ),
      })
  }
}

/** What `replaces` names was there before the change and is gone, and what takes its place is there after it. */
export function checkReplaces({ amendment, before, policy }: AmendedText, report: Report): void {
  for (const [old, now] of Object.entries(amendment.replaces ?? {})) {
    const place = amendment.places[`replaces.${old}`]
    if (!before.targets.has(old) || policy.targets.has(old))
      report(amendment.path, 'amendment-replaces', place, {
        found: old,
        expected: 'that of a clause or section that falls away with this amendment',
        suggestion: didYouMean(
          old,
          [...before.targets.keys()].filter((id) => !policy.targets.has(id)),
          'Write the old id first and the new one behind the colon, or delete the line.',
        ),
      })
    else if (!policy.targets.has(now))
      report(amendment.path, 'amendment-replaces', place, {
        found: now,
        expected: 'that of a clause or section of the changed text',
        suggestion: didYouMean(
          now,
          [...policy.targets.keys()],
          'Write the id of the clause in which the matter stands now.',
        ),
      })
  }
}
