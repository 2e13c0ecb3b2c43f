import type { FoundClause } from './clauses.ts'
import type { RankedClause } from './rank-clauses.ts'

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
  const inReach = (mark: number): number =>
    marks.filter((other) => other >= mark && other < mark + excerptWords - wordsBefore).length
  const [best = from] = marks.toSorted((a, b) => inReach(b) - inReach(a) || a - b)
  return Math.max(from, Math.min(best - wordsBefore, to - excerptWords))
}

/** The words of a clause around those that answer a query, as printed. What is left out is an ellipsis. */
export function toExcerpt({ clause, marks }: RankedClause): ExcerptPiece[] {
  const { headingLength, words, text } = clause
  const own = marks.filter((mark) => mark >= headingLength)
  const start = chooseStart(headingLength, words.length, own)
  const stop = Math.min(words.length, start + excerptWords)
  const isFirst = start === headingLength
  const isLast = stop === words.length
  const shown = text.slice(
    isFirst ? 0 : words[start]?.start,
    isLast ? undefined : words[stop - 1]?.end,
  )
  const offset = isFirst ? 0 : (words[start]?.start ?? 0)
  const pieces: ExcerptPiece[] = [{ text: isFirst ? '' : '… ', isMarked: false }]
  let reached = 0
  for (const mark of own.filter((each) => each >= start && each < stop)) {
    const [from, to] = [(words[mark]?.start ?? 0) - offset, (words[mark]?.end ?? 0) - offset]
    // Marked words with nothing but space between them are marked as one.
    const last = pieces.at(-1)
    if (last?.isMarked && /^\s*$/.test(shown.slice(reached, from)))
      last.text += shown.slice(reached, to)
    else
      pieces.push(
        { text: shown.slice(reached, from), isMarked: false },
        { text: shown.slice(from, to), isMarked: true },
      )
    reached = to
  }
  pieces.push({ text: `${shown.slice(reached)}${isLast ? '' : ' …'}`, isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The forms of the words that answer a query, to be marked on the page of the policy; a few at most. */
export function markedForms({ clause, marks }: Pick<RankedClause, 'clause' | 'marks'>): string[] {
  return [...new Set(marks.flatMap((mark) => clause.words[mark]?.parts ?? []))].slice(0, 12)
}

/** The first words of a clause. */
export function beginningOf({ text, words, headingLength }: FoundClause): string {
  const last = words[headingLength + 24]
  return last ? `${text.slice(0, last.start).trim()} …` : text
}
