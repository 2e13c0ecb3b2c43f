import type { WrittenTag } from './read-tag.ts'
import type { Mark } from './scan-marks.ts'
import { blankOut, type TextIndex } from '../text-index.ts'
import type { Span } from '../../text/places.ts'

/** Knows which tags have words in their line. */
export interface JoinedLines {
  /** Of two tags the one that keeps them apart: it is inside a paragraph that the other is not in. */
  culpritOf: (open: WrittenTag, close: WrittenTag) => WrittenTag | undefined
}

const onlyMarkers = /^(?:[^\S\n]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*$/

/** Finds the lines of a text that hold more than tags and the signs of lists. */
export function findJoinedLines(
  text: string,
  marks: readonly Mark[],
  { lineOf, paragraphOf }: TextIndex,
): JoinedLines {
  const lines = blankOut(text, marks)
    .split('\n')
    .map((line) => !onlyMarkers.test(line))
  const isJoined = ({ start, end }: Span) =>
    lines[lineOf(start) - 1] === true || lines[lineOf(end - 1) - 1] === true
  return {
    culpritOf: (open, close) => {
      if (!isJoined(open)) return isJoined(close) ? close : undefined
      return isJoined(close) && paragraphOf(open.start) === paragraphOf(close.start)
        ? undefined
        : open
    },
  }
}
