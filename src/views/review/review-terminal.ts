import { onOneLine } from '../../text/invisible.ts'
import { countOf } from '../../text/count-of.ts'
import { dateInWords } from '../dates.ts'
import { statesInOrder } from './review-order.ts'
import { groupHeadings } from './review-page.ts'
import type { ReviewEntry, ReviewRegister } from './review-register.ts'

function toLines({ council, title, policy, sentence }: ReviewEntry): string {
  return `  ${onOneLine(`${council}: ${title}`)} (${policy})\n    ${onOneLine(sentence)}\n`
}

/** The register for a terminal: the policies under their states, in the order of the page, then a sum. */
export function reviewInTerminal({ asOf, policies }: ReviewRegister): string {
  const groups = Map.groupBy(policies, ({ state }) => state)
  const states = statesInOrder.filter((state) => groups.has(state))
  const parts = states.map(
    (state) =>
      `${groupHeadings[state].heading} (${String(groups.get(state)?.length ?? 0)})\n\n${(groups.get(state) ?? []).map(toLines).join('')}`,
  )
  const sums = states.map(
    (state) =>
      `${String(groups.get(state)?.length ?? 0)} ${groupHeadings[state].heading.toLowerCase()}`,
  )
  return [
    `Reviews as of ${dateInWords(asOf)}\n`,
    ...parts,
    `${[countOf(policies.length, 'policy', 'policies'), ...sums].join(', ')}.\n`,
  ].join('\n')
}
