import type { Council, Policy } from '../model/types.ts'
import { spellingInWords, transcribed } from '../views/policy/transcription.ts'
import type { PaperBlock } from './paper.ts'
import { linked, ownHeading, paragraph, text } from './words.ts'

/** Where the text of a policy comes from, and which copy of it counts. */
export function toSourceBlocks(council: Council, policy: Policy, level: number): PaperBlock[] {
  const { source } = policy
  const from = paragraph(
    'From: ',
    ...linked(source.url, text(source.document)),
    `, ${transcribed}. ${spellingInWords(policy)} The copy that ${council.name} holds is the authority.`,
  )
  const note = source.note === undefined ? [] : [paragraph(source.note)]
  return [
    ownHeading(level, 'Where this text comes from'),
    { type: 'callout', kind: 'notice', children: [from, ...note] },
  ]
}
