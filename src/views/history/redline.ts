import type { TextChange } from '../../wording/versions/find-changes.ts'
import { type DifferencePiece, toDifference } from '../comparison/difference.ts'
import { changeInWords } from './change-words.ts'

/** A changed passage as a redline: what was struck out and what was put in. */
export interface Redline {
  /** The id of the passage, in the later text where it is there. */
  id: string
  /** The change in a sentence. */
  sentence: string
  /** Its number, as a difference of its own. */
  number: readonly DifferencePiece[]
  /** Its words, a line a paragraph: without what is inserted the earlier text, without what is deleted the later one. Empty where they are the same. */
  pieces: readonly DifferencePiece[]
}

function whole(change: DifferencePiece['change'], words: string | undefined): DifferencePiece[] {
  return words === undefined || words === '' ? [] : [{ change, words }]
}

function numberPieces({ before, after }: TextChange): DifferencePiece[] {
  if (before && before.number === after?.number) return whole('same', before.number)
  return [...whole('deleted', before?.number), ...whole('inserted', after?.number)]
}

function wordPieces({ before, after }: TextChange): DifferencePiece[] {
  if (!before) return whole('inserted', after?.text)
  if (!after) return whole('deleted', before.text)
  if (before.text === after.text) return whole('same', after.text)
  return toDifference(before.text, after.text)
}

/** Shows a change as a redline. */
export function toRedline(change: TextChange): Redline {
  return {
    id: (change.after ?? change.before)?.id ?? '',
    sentence: changeInWords(change),
    number: numberPieces(change),
    pieces: wordPieces(change),
  }
}
