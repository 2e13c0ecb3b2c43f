import type { Policy } from '../../model/types.ts'
import type { LeftOut, ProofSettings } from '../../schemas/proof.ts'
import { countOf } from '../../text/count-of.ts'
import { whenInWords } from '../dates.ts'

/**
 * How a text came into the handbook, behind the name of its document. That it is the document word
 * for word is said only where that has been proved.
 */
export const transcribed = 'as transcribed by those who keep this handbook'

const unproved =
  'Spelling, capitals and numbers are meant to be as printed there; no proof of it is kept here.'

/** What a text was compared with, when, and what the two do not have in common; undefined for a text that is not proved. A text that fails is never published. */
export function proofOf({ proof }: Pick<Policy, 'proof'>): ProofSettings | undefined {
  return proof?.text && proof.settings
}

/** How many words an entry leaves out: marks without a letter or digit are none. */
function countWords({ words, times }: LeftOut): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length * times
}

/** What a reader is told of the spelling of a text: that it was compared with its document, with every word that is not the same, or that no proof is kept. */
export function spellingInWords(policy: Pick<Policy, 'proof'>): string {
  const settings = proofOf(policy)
  if (!settings) return unproved
  const { compared, leftOut, corrections } = settings
  return [
    `Compared word for word with the words taken from that document ${whenInWords(compared)}, and again whenever this handbook is built: they are the same in the same order.`,
    ...leftOut
      .map((entry) => ({ ...entry, count: countWords(entry) }))
      .filter(({ count }) => count > 0)
      .map(({ count, why }) => `Left out: ${countOf(count, 'word')}. ${why}`),
    ...corrections.map(({ was, is, why }) => `Corrected: “${was}” is published as “${is}”. ${why}`),
  ].join(' ')
}
