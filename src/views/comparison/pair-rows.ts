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
}

/** Rows that stand in the same passages of the two texts, or a stretch in which nothing differs. */
export interface PairGroup {
  a: PairUnit | undefined
  b: PairUnit | undefined
  rows: readonly PairRow[]
}

function toRow(a: PairUnit, b: PairUnit, isMoved: boolean): PairRow {
  if (a.text === b.text) return { kind: isMoved ? 'moved' : 'same', a, b, pieces: [{ change: 'same', words: b.text }] }
  return { kind: isMoved ? 'moved' : 'edited', a, b, pieces: toDifference(a.text, b.text) }
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
    rows.push(other ? { kind: 'moved-away', a: unit, b: b[other.b], pieces: [{ change: 'same', words }] } : { kind: 'deleted', a: unit, b: undefined, pieces: [{ change: 'deleted', words }] })
  }
  const second = (place: number): void => {
    const unit = b[place]
    const from = a[byB.get(place)?.a ?? -1]
    if (unit) rows.push(from ? toRow(from, unit, true) : { kind: 'inserted', a: undefined, b: unit, pieces: [{ change: 'inserted', words: unit.text }] })
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

/** The places that a row stands at: a moved sentence stands in the second text only, a note of it in the first. */
function placesOf({ kind, a, b }: PairRow): [PairUnit | undefined, PairUnit | undefined] {
  return [kind === 'moved' ? undefined : a, kind === 'moved-away' ? undefined : b]
}

/** True when a row stands in the passages of a group: what only one text has must stand in the passage that the group has of that text. */
function fits(group: Pick<PairGroup, 'a' | 'b'>, a: PairUnit | undefined, b: PairUnit | undefined): boolean {
  const isSame = (one: PairUnit | undefined, other: PairUnit | undefined): boolean => one !== undefined && one.href === other?.href
  if (!a || !b) return a ? isSame(a, group.a) : isSame(b, group.b)
  return (isSame(a, group.a) || isSame(b, group.b)) && (isSame(a, group.a) || !group.a) && (isSame(b, group.b) || !group.b)
}

/** Puts rows together that stand in the same passages. */
export function groupRows(rows: readonly PairRow[]): PairGroup[] {
  const groups: { a: PairUnit | undefined, b: PairUnit | undefined, rows: PairRow[] }[] = []
  for (const row of rows) {
    const [a, b] = placesOf(row)
    const last = groups.at(-1)
    if (!last || !fits(last, a, b)) {
      groups.push({ a, b, rows: [row] })
      continue
    }
    last.a ??= a
    last.b ??= b
    last.rows.push(row)
  }
  return groups
}

/** Groups in the order of the text, a stretch of groups in which nothing differs by itself: it can be folded away. */
export function toStretches(groups: readonly PairGroup[]): { isSame: boolean, groups: PairGroup[] }[] {
  const stretches: { isSame: boolean, groups: PairGroup[] }[] = []
  for (const group of groups) {
    const isSame = group.rows.every(({ kind }) => kind === 'same')
    const last = stretches.at(-1)
    if (last?.isSame === isSame) last.groups.push(group)
    else stretches.push({ isSame, groups: [group] })
  }
  return stretches
}

/** “1 sentence”, “12 sentences”. */
export function countSentences(count: number): string {
  return `${String(count)} ${count === 1 ? 'sentence' : 'sentences'}`
}

/**
 * Says how two texts differ. Headings and items count as sentences.
 *
 * @example
 * rowsInWords(rows) // 'Of 40 sentences in all, 12 are in both, 5 were edited, 1 was moved, 10 are only in the first text, 12 only in the second.'
 */
export function rowsInWords(rows: readonly PairRow[]): string {
  const count = (...kinds: PairRow['kind'][]): number => rows.filter(({ kind }) => kinds.includes(kind)).length
  const be = (number: number, past: string): string => `${number === 0 ? 'none' : String(number)} ${number > 1 ? 'were' : 'was'} ${past}`
  const lie = (number: number): string => (number === 0 ? 'none is' : number === 1 ? '1 is' : `${String(number)} are`)
  const [deleted, inserted] = [count('deleted'), count('inserted')]
  if (rows.every(({ kind }) => kind === 'same')) return 'The two texts are the same, word for word.'
  return `Of ${countSentences(rows.length - count('moved-away'))} in all, ${lie(count('same'))} the same in both, ${be(count('edited'), 'edited')}, ${be(count('moved'), 'moved')}, ${lie(deleted)} only in the first text, ${lie(inserted)} only in the second.`
}
