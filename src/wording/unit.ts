import { toPassages, walkPassage, type Passage } from '../model/passages.ts'
import type { Policy } from '../model/types.ts'
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

/** The words of a unit, wherever it stands. */
type UnitWording = Pick<Unit, 'text' | 'words' | 'key'>

/** Reads the sentences and items of a paragraph that are long enough to be compared. */
export type ReadParagraph = (text: string) => readonly UnitWording[]

/** Makes what reads paragraphs. Councils adopt the same models, so a paragraph that has been read is not read again. */
export function makeParagraphReader(phrases: Phrases): ReadParagraph {
  const known = new Map<string, readonly UnitWording[]>()
  const read = (text: string): UnitWording[] =>
    toSentences(text)
      .flatMap(({ start, end }) => toPieces(text.slice(start, end), phrases))
      .filter(({ words }) => words.length >= LEAST_WORDS)
      .map(({ text: own, words }) => ({
        text: own,
        words,
        key: words.map(({ form }) => form).join(' '),
      }))
  return (text) => {
    const wordings = known.get(text) ?? read(text)
    known.set(text, wordings)
    return wordings
  }
}

/** The sentences and items of a policy that are long enough to be compared, in the order of the document. */
export function unitsOf(policy: Policy, read: ReadParagraph): Unit[] {
  const units: Unit[] = []
  for (const passage of toPassages(policy)) {
    walkPassage(passage, (node) => {
      if (node.type !== 'paragraph') return undefined
      const [text = ''] = textsOf([node])
      for (const { text: own, words, key } of read(text))
        units.push({ policy, passage, order: units.length, text: own, words, key })
      return false
    })
  }
  return units
}
