import { looksAlike } from '../../text/looks-alike.ts'
import { alignTexts, type UnitMatch } from '../../wording/align-texts.ts'
import { foldRecut, type Recut } from '../../wording/fold-recut.ts'
import { type DifferencePiece, toDifference } from './difference.ts'
import type { PairUnit } from './pair-text.ts'

/** A line of the difference of two texts. */
export interface PairRow {
  /**
   * What became of it. A sentence that was moved stands where the second text has it; where the first text had it stands a row that says so (`moved-away`).
   * What is `recut` has the same words, cut otherwise: a sentence and the items of a list.
   */
  kind: 'same' | 'recut' | 'edited' | 'deleted' | 'inserted' | 'moved' | 'moved-away'
  /** The unit of the first text and of the second; `parts` are those that were put together. */
  a: Recut<PairUnit> | undefined
  b: Recut<PairUnit> | undefined
  pieces: readonly DifferencePiece[]
  /** True for a heading that the first text prints with other capitals: it counts as the same. */
  isRecased: boolean
}

/** True for two units with the same words of which one is cut otherwise. */
export function isRecut({ a, b }: Pick<PairRow, 'a' | 'b'>): boolean {
  return a?.parts !== undefined && b?.parts !== undefined
}

function toRow(a: Recut<PairUnit>, b: Recut<PairUnit>, isMoved: boolean): PairRow {
  const isRecased =
    a.isHeading && b.isHeading && a.text !== b.text && a.text.toLowerCase() === b.text.toLowerCase()
  const isSame = isRecased || isRecut({ a, b }) || looksAlike(a.text, b.text)
  const kind = isRecut({ a, b }) ? 'recut' : isSame ? 'same' : 'edited'
  return {
    kind: isMoved ? 'moved' : kind,
    a,
    b,
    pieces: isSame ? [{ change: 'same', words: b.text }] : toDifference(a.text, b.text),
    isRecased,
  }
}

/** The line of what only one of the texts has. */
function toOnly(kind: 'deleted' | 'inserted', unit: PairUnit): PairRow {
  const [a, b] = kind === 'deleted' ? [unit, undefined] : [undefined, unit]
  return { kind, a, b, pieces: [{ change: kind, words: unit.text }], isRecased: false }
}

function toMovedAway(a: Recut<PairUnit>, b: Recut<PairUnit> | undefined): PairRow {
  return {
    kind: 'moved-away',
    a,
    b,
    pieces: [{ change: 'same', words: a.text }],
    isRecased: false,
  }
}

/**
 * Lays the second text over the first: what is in both, edited, moved, only in the first (deleted), only in the second (inserted). The order is that of the
 * second text, with what was deleted where the first text had it.
 */
export function toPairRows(first: readonly PairUnit[], second: readonly PairUnit[]): PairRow[] {
  const [a, b] = foldRecut(first, second)
  const matches = alignTexts(a, b)
  const byA = new Map(matches.map((match) => [match.a, match]))
  const byB = new Map(matches.map((match) => [match.b, match]))
  const rows: PairRow[] = []
  let [atA, atB] = [0, 0]
  const addFirst = (place: number): void => {
    const unit = a[place]
    const other = byA.get(place)
    if (unit) rows.push(other ? toMovedAway(unit, b[other.b]) : toOnly('deleted', unit))
  }
  const addSecond = (place: number): void => {
    const unit = b[place]
    const from = a[byB.get(place)?.a ?? -1]
    if (unit) rows.push(from ? toRow(from, unit, true) : toOnly('inserted', unit))
  }
  const upTo = (match: Pick<UnitMatch, 'a' | 'b'>): void => {
    for (; atA < match.a; atA += 1) addFirst(atA)
    for (; atB < match.b; atB += 1) addSecond(atB)
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
