import type { Element, ElementContent } from 'hast'
import type { DifferencePiece } from '../comparison/difference.ts'
import type { Piece } from '../comparison/mark-shared.ts'
import { element } from './element.ts'

/** Words for whoever does not see how others are marked. */
function hidden(words: string): Element {
  return element('span', { className: ['visually-hidden'] }, words)
}

/** The pieces of a line, those marked that another text has too. */
export function piecesToHast(pieces: readonly Piece[]): (ElementContent | string)[] {
  return pieces.map(({ words, sharedWith }) =>
    sharedWith === undefined
      ? words
      : element(
          'mark',
          { className: ['shared'] },
          hidden(`[as in ${sharedWith}: `),
          words,
          hidden(' end]'),
        ),
  )
}

/** The pieces of a difference, those marked that only one of the two texts has. */
export function differenceToHast(pieces: readonly DifferencePiece[]): (ElementContent | string)[] {
  return pieces.map(({ change, words }) => {
    if (change === 'same') return words
    const [name, where] = change === 'deleted' ? ['del', 'first'] : ['ins', 'second']
    return element(name, {}, hidden(`[only in the ${where}: `), words, hidden(' end]'))
  })
}

/** What the handbook remarks on words that are quoted. */
export function notesToHast(notes: readonly string[]): Element[] {
  return notes.map((words) =>
    element(
      'p',
      { className: ['quoted-note'], role: 'note' },
      element('strong', {}, 'Editor’s note:'),
      ` ${words}`,
    ),
  )
}
