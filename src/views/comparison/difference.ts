import { diffArrays } from 'diff/lib/diff/array.js'
import { withoutInvisible } from '../../text/invisible.ts'
import { looksAlike } from '../../text/looks-alike.ts'

/** A piece of two texts laid over each other: in both, only in the second (inserted) or only in the first (deleted). */
export interface DifferencePiece {
  change: 'same' | 'inserted' | 'deleted'
  words: string
}

/** True for what holds no word: two changes with only a space or a comma between them read better as one. */
function isGap(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words)
}

/** Puts neighbouring changes together, what is deleted first; spaces between them belong to both. */
function gather(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const gathered: DifferencePiece[] = []
  let [deleted, inserted] = ['', '']
  const flush = (): void => {
    if (deleted !== '') gathered.push({ change: 'deleted', words: deleted })
    if (inserted !== '') gathered.push({ change: 'inserted', words: inserted })
    ;[deleted, inserted] = ['', '']
  }
  for (const [index, { change, words }] of pieces.entries()) {
    const inside =
      change === 'same' &&
      isGap(words) &&
      index > 0 &&
      index + 1 < pieces.length &&
      deleted !== '' &&
      inserted !== ''
    if (change !== 'inserted' && (inside || change === 'deleted')) deleted += words
    if (change !== 'deleted' && (inside || change === 'inserted')) inserted += words
    if (change === 'same' && !inside) {
      flush()
      gathered.push({ change, words })
    }
  }
  flush()
  return gathered
}

/** A word, a run of spaces, or a sign. */
const token = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/** Two texts of which more words and signs than this would change are not compared: the time grows with the square of what differs. */
const MOST_EDITS = 1500

/**
 * The word-level difference of two texts, as the library finds it: without the inserted pieces it is the first text, without the deleted ones the second,
 * but for what nobody can see. Of two very long texts that have little in common the one is deleted and the other inserted as a whole.
 */
export function toDifference(first: string, second: string): DifferencePiece[] {
  const [before, after] = [withoutInvisible(first), withoutInvisible(second)]
  const found = diffArrays(before.match(token) ?? [], after.match(token) ?? [], {
    maxEditLength: MOST_EDITS,
    comparator: looksAlike,
  })
  if (!found)
    return [
      { change: 'deleted', words: before },
      { change: 'inserted', words: after },
    ]
  return gather(
    found.map(({ added, removed, value }) => ({
      change: added ? 'inserted' : removed ? 'deleted' : 'same',
      words: value.join(''),
    })),
  )
}

/** Where less of both texts is the same, each is read by itself. */
const LEAST_SAME = 0.5

/** True for a difference that is better read as two texts beside one another than as one with words struck out and put in. */
export function isApart(pieces: readonly DifferencePiece[]): boolean {
  const lengthOf = (change: DifferencePiece['change']): number =>
    pieces.reduce((sum, piece) => sum + (piece.change === change ? piece.words.length : 0), 0)
  const same = 2 * lengthOf('same')
  return same < LEAST_SAME * (same + lengthOf('deleted') + lengthOf('inserted'))
}

/** One of the two texts of a difference, with what the other lacks marked. */
export function sideOf(
  pieces: readonly DifferencePiece[],
  side: 'first' | 'second',
): DifferencePiece[] {
  const other = side === 'first' ? 'inserted' : 'deleted'
  return pieces.filter(({ change }) => change !== other)
}
