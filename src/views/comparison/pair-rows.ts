import { alignTexts, type UnitMatch } from '../../wording/align-texts.ts'
import { type DifferencePiece, toDifference } from './difference.ts'
import type { PairUnit } from './pair-text.ts'

/** A line of the difference of two texts. */
export interface PairRow {
  /** What became of it. A sentence that was moved stands where the second text has it; where the first text had it stands a row that says so (`moved-away`). */
  kind: 'same' | 'edited' | 'deleted' | 'inserted' | 'moved' | 'moved-away'
  /** The unit of the first text and of the second. */
  a: PairUnit | undefined
  b: PairUnit | undefined
  pieces: readonly DifferencePiece[]
  /** True for a heading that the first text prints with other capitals: it counts as the same. */
  isRecased: boolean
}

function toRow(a: PairUnit, b: PairUnit, isMoved: boolean): PairRow {
  const isRecased =
    a.isHeading && b.isHeading && a.text !== b.text && a.text.toLowerCase() === b.text.toLowerCase()
  if (a.text === b.text || isRecased)
    return {
      kind: isMoved ? 'moved' : 'same',
      a,
      b,
      pieces: [{ change: 'same', words: b.text }],
      isRecased,
    }
  return {
    kind: isMoved ? 'moved' : 'edited',
    a,
    b,
    pieces: toDifference(a.text, b.text),
    isRecased,
  }
}

/**
 * Lays the second text over the first: what is in both, edited, moved, only in the first (deleted), only in the second (inserted). The order is that of the
 * second text, with what was deleted where the first text had it.
 */
export function toPairRows(a: readonly PairUnit[], b: readonly PairUnit[]): PairRow[] {
  const matches = alignTexts(a, b)
  const byA = new Map(matches.map((match) => [match.a, match]))
  const byB = new Map(matches.map((match) => [match.b, match]))
  const rows: PairRow[] = []
  let [atA, atB] = [0, 0]
  const first = (place: number): void => {
    const unit = a[place]
    const other = byA.get(place)
    const words = unit?.text ?? ''
    rows.push(
      other
        ? {
            kind: 'moved-away',
            a: unit,
            b: b[other.b],
            pieces: [{ change: 'same', words }],
            isRecased: false,
          }
        : {
            kind: 'deleted',
            a: unit,
            b: undefined,
            pieces: [{ change: 'deleted', words }],
            isRecased: false,
          },
    )
  }
  const second = (place: number): void => {
    const unit = b[place]
    const from = a[byB.get(place)?.a ?? -1]
    if (unit)
      rows.push(
        from
          ? toRow(from, unit, true)
          : {
              kind: 'inserted',
              a: undefined,
              b: unit,
              pieces: [{ change: 'inserted', words: unit.text }],
              isRecased: false,
            },
      )
  }
  const upTo = (match: Pick<UnitMatch, 'a' | 'b'>): void => {
    for (; atA < match.a; atA += 1) first(atA)
    for (; atB < match.b; atB += 1) second(atB)
  }
  for (const match of matches.filter(({ isMoved }) => !isMoved)) {
    upTo(match)
    const [one, other] = [a[match.a], b[match.b]]
    if (one && other) rows.push(toRow(one, other, false))
    atA += 1
    atB += 1
  }
  upTo({ a: a.length, b: b.length })
  return rows
}
