import { findCouncil } from '../model/find.ts'
import { handbookOn } from '../model/time/text-on.ts'
import type { Handbook, Policy, PolicyText } from '../model/types.ts'
import { toTextStanding } from '../views/history/text-standing.ts'
import type { Paper, PaperBlock, PaperPart } from './paper.ts'
import { toPolicyPaper } from './policy-paper.ts'
import type { PaperMaking } from './policy-part.ts'

/** Says in the head of the text how it stands, in place of what is said of the text of today. */
function restate(
  blocks: readonly PaperBlock[],
  mark: string | undefined,
  sentence: string,
): PaperBlock[] {
  return blocks.map((block) => {
    if (block.type === 'front')
      return { ...block, children: restate(block.children, mark, sentence) }
    return block.type === 'standing' ? { ...block, mark, sentences: [sentence] } : block
  })
}

/**
 * The paper of a policy as it was, or will be, from a day on: the text of that day, marked on every
 * page where it is not the one in force.
 */
export function toDatedPaper(
  handbook: Handbook,
  policy: Policy,
  text: PolicyText & { from: string },
  { today, site }: PaperMaking,
): Paper {
  const then = handbookOn(handbook, text.from)
  const council = findCouncil(then, policy.council)
  if (!council) throw new Error(`There is no council ${policy.council} in the handbook`)
  const { mark, sentence, foot } = toTextStanding(handbook, policy, text, today)
  const paper = toPolicyPaper(then, council, text.policy, { today: text.from, site })
  return {
    ...paper,
    title: `${paper.title}: text of ${text.from}`,
    parts: paper.parts.map((part): PaperPart => ({
      ...part,
      mark,
      foot,
      children: restate(part.children, mark, sentence),
    })),
  }
}
