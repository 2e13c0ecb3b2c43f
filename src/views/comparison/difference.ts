import { diffWordsWithSpace } from 'diff'

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

/** Two texts of which more words and signs than this would change are not compared: the time grows with the square of what differs. */
const MOST_EDITS = 1500

/**
 * The word-level difference of two texts, as the library finds it: without the inserted pieces it is the first text, without the deleted ones the second.
 * Of two very long texts that have little in common the one is deleted and the other inserted as a whole.
 */
export function toDifference(first: string, second: string): DifferencePiece[] {
  const found = diffWordsWithSpace(first, second, { maxEditLength: MOST_EDITS })
  if (!found)
    return [
      { change: 'deleted', words: first },
      { change: 'inserted', words: second },
    ]
  return gather(
    found.map(({ added, removed, value }) => ({
      change: added ? 'inserted' : removed ? 'deleted' : 'same',
      words: value,
    })),
  )
}
