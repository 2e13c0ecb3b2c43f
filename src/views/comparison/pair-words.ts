import { countOf, inDigits } from '../../text/count-of.ts'
import type { PairRow } from './pair-rows.ts'

/** “ (2 headings in other capitals)”. */
function capitalsInWords(rows: readonly PairRow[]): string {
  const count = rows.filter(({ isRecased }) => isRecased).length
  return count === 0 ? '' : ` (${countOf(count, 'heading')} in other capitals)`
}

/**
 * Says how two texts differ. Headings and items count as sentences.
 *
 * @example
 * rowsInWords(rows)
 * // 'Of 40 sentences in all, 12 are the same in both, 5 were edited, 1 was moved, 10 are only in the first text, 12 are only in the second.'
 */
export function rowsInWords(rows: readonly PairRow[]): string {
  const count = (...kinds: PairRow['kind'][]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length
  const be = (number: number, past: string): string =>
    `${number === 0 ? 'none' : inDigits(number)} ${number > 1 ? 'were' : 'was'} ${past}`
  const lie = (number: number): string =>
    number === 0 ? 'none is' : number === 1 ? '1 is' : `${inDigits(number)} are`
  const [deleted, inserted] = [count('deleted'), count('inserted')]
  const capitals = capitalsInWords(rows)
  if (rows.every(({ kind }) => kind === 'same'))
    return `The two texts are the same, word for word${capitals}.`
  return `Of ${countOf(rows.length - count('moved-away'), 'sentence')} in all, ${lie(count('same'))} the same in both${capitals}, ${be(count('edited'), 'edited')}, ${be(count('moved'), 'moved')}, ${lie(deleted)} only in the first text, ${lie(inserted)} only in the second.`
}
