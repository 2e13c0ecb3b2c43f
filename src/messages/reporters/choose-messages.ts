import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../message.ts'
import { severities } from './summary.ts'

/** What a message takes on the screen besides its own lines: an empty line, and with the first one of a file its name and another. */
const around = { message: 1, heading: 2 }

/** So many places of a rule are enough of an example where not all can be shown. */
const mostOfRule = 5

/**
 * Chooses messages for so many lines, at most five of a rule: errors before warnings before notices, and of each of these the first place of every rule before the second one of any. Of each rule
 * the places that come first are chosen. `linesOf` is asked in this order.
 */
export function chooseMessages(
  messages: readonly VFileMessage[],
  room: number,
  linesOf: (message: VFileMessage) => number,
): ReadonlySet<VFileMessage> {
  const chosen = new Set<VFileMessage>()
  let left = room
  for (const severity of severities) {
    const headings = new Set<string | undefined>()
    let rules = [
      ...Map.groupBy(
        messages.filter((message) => severityOf(message) === severity),
        ({ ruleId }) => ruleId,
      ).values(),
    ]
    for (let turn = 0; turn < mostOfRule && rules.length > 0; turn += 1) {
      rules = rules.filter((places) => {
        const message = places[turn]
        if (!message) return false
        const lines =
          linesOf(message) + around.message + (headings.has(message.file) ? 0 : around.heading)
        if (lines > left) return false
        left -= lines
        headings.add(message.file)
        chosen.add(message)
        return true
      })
    }
  }
  return chosen
}
