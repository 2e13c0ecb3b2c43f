import type { RankedClause } from './rank-clauses.ts'
import { plainWords } from './words.ts'

/** A piece of an excerpt. */
export interface ExcerptPiece {
  text: string
  isMarked: boolean
}

const excerptWords = 44
const wordsBefore = 8

/** Where an excerpt begins: so that it shows as many marked words as it can. */
function chooseStart(from: number, to: number, marks: readonly number[]): number {
  if (to - from <= excerptWords) return from
  const counted = marks.map((mark) => ({
    mark,
    count: marks.filter((other) => other >= mark && other < mark + excerptWords - wordsBefore)
      .length,
  }))
  const best = counted.reduce(
    (one, other) => (other.count > one.count ? other : one),
    counted[0] ?? { mark: from, count: 0 },
  )
  return Math.max(from, Math.min(best.mark - wordsBefore, to - excerptWords))
}

/** The words of a clause around those that answer a query, in the order of the text. A word that is left out is an ellipsis. */
export function toExcerpt({ clause, marks }: RankedClause): ExcerptPiece[] {
  const { bodyStart, end, words } = clause
  const start = chooseStart(
    bodyStart,
    end,
    marks.filter((mark) => mark >= bodyStart && mark < end),
  )
  const stop = Math.min(end, start + excerptWords)
  const marked = new Set(marks)
  const pieces: ExcerptPiece[] = []
  const add = (text: string, isMarked: boolean): void => {
    const last = pieces.at(-1)
    if (last?.isMarked === isMarked) last.text += text
    else pieces.push({ text, isMarked })
  }
  if (start > bodyStart) add('… ', false)
  for (let at = start; at < stop; at += 1) {
    add(words[at] ?? '', marked.has(at))
    if (at + 1 < stop) add(' ', marked.has(at) && marked.has(at + 1))
  }
  if (stop < end) add(' …', false)
  return pieces
}

/** The printed forms of the words that answer a query, to be marked on the page of the policy; a few at most. */
export function markedForms({ clause, marks }: RankedClause): string[] {
  return [...new Set(marks.flatMap((mark) => plainWords(clause.words[mark] ?? '')))].slice(0, 12)
}
