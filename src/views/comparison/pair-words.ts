import { countOf, inDigits } from '../../text/count-of.ts'
import { isRecut, type PairRow } from './pair-rows.ts'

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
  const recut = rows.filter(isRecut).length
  if (rows.every(({ kind }) => kind === 'same'))
    return `The two texts are the same, word for word${capitals}.`
  if (rows.every(({ kind }) => kind === 'same' || kind === 'recut'))
    return `The two texts have the same words${capitals}, ${countOf(recut, 'sentence')} of them in another form.`
  if (rows.every(({ kind }) => kind === 'deleted' || kind === 'inserted'))
    return `None of the ${countOf(rows.length, 'sentence')} stands in both texts: ${lie(count('deleted'))} in the first, ${lie(count('inserted'))} in the second.`
  return `Of ${countOf(rows.length - count('moved-away'), 'sentence')} in all, ${lie(count('same'))} the same in both${capitals}, ${recut === 0 ? '' : `${lie(recut)} the same in another form, `}${be(count('edited'), 'edited')}, ${be(count('moved'), 'moved')}, ${lie(deleted)} only in the first text, ${lie(inserted)} only in the second.`
}
