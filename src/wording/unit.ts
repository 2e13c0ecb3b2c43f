import { toPassages, walkPassage, type Passage } from '../model/passages.ts'
import type { Policy } from '../model/types.ts'
import type { Inline } from '../schemas/content.ts'
import { textsOf } from '../model/walk-content.ts'
import { toPieces } from './pieces.ts'
import { toSentences } from './sentences.ts'
import type { Phrases, Word } from './words.ts'

/** A sentence or an item of a list, as it is compared with others. */
export interface Unit {
  policy: Policy
  passage: Passage
  /** Its place among the units of its policy, from 0. */
  order: number
  /** The words as printed. */
  text: string
  words: readonly Word[]
  /** The words as they are compared, joined by spaces: two units with the same key say the same. */
  key: string
}

/** Units of fewer words are too common to be borrowed. */
const LEAST_WORDS = 4
function toUnits(policy: Policy, passage: Passage, children: readonly Inline[], phrases: Phrases): Unit[] {
  const [text = ''] = textsOf([{ type: 'paragraph', children: [...children] }])
  return toSentences(text).flatMap(({ start, end }) => toPieces(text.slice(start, end), phrases))
    .filter(({ words }) => words.length >= LEAST_WORDS)
    .map(({ text: words, words: own }) => ({ policy, passage, order: 0, text: words, words: own, key: own.map(({ form }) => form).join(' ') }))
}

/** The sentences and items of a policy that are long enough to be compared, in the order of the document. */
export function unitsOf(policy: Policy, phrases: Phrases): Unit[] {
  const all = toPassages(policy).flatMap((passage) => {
    const units: Unit[] = []
    walkPassage(passage, (node) => {
      if (node.type === 'paragraph' || node.type === 'tableCell') units.push(...toUnits(policy, passage, node.children, phrases))
      return node.type === 'paragraph' ? false : undefined
    })
    return units
  })
  return all.map((unit, order) => ({ ...unit, order }))
}
