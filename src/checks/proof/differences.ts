import { align, type SharedRun } from '../../text/align.ts'

/** Where two texts differ: from the one index up to the other, in each; where both are the same, words are missing there. */
export interface WordDifference {
  /** In the document. */
  document: { start: number; end: number }
  /** In what is published. */
  published: { start: number; end: number }
}

/** So many equal words between two differences do not part them: a sentence that was written anew is one difference. */
const MOST_BETWEEN = 2

/** Texts that differ in more words than this are not laid over each other: the time grows with the square of it. */
const MOST_EDITS = 1500

function countEqual(length: number, isEqual: (offset: number) => boolean): number {
  let count = 0
  while (count < length && isEqual(count)) count += 1
  return count
}

/** The runs that two texts share, but for a common beginning and end, which are found quickly. */
function sharedRuns(document: readonly string[], published: readonly string[]): SharedRun[] {
  const shortest = Math.min(document.length, published.length)
  const start = countEqual(shortest, (offset) => document[offset] === published[offset])
  const end = countEqual(
    shortest - start,
    (offset) => document.at(-1 - offset) === published.at(-1 - offset),
  )
  const inner = [document, published].map((words) => words.slice(start, words.length - end))
  const [a = [], b = []] = inner
  const runs = a.length > 0 && b.length > 0 ? align(a, b, MOST_EDITS) : []
  return [
    { a: 0, b: 0, length: start },
    ...runs.map((run) => ({ ...run, a: run.a + start, b: run.b + start })),
    { a: document.length - end, b: published.length - end, length: end },
  ]
}

/** All places at which what is published differs from a document, in the order of the words. None when both are the same. */
export function findDifferences(
  document: readonly string[],
  published: readonly string[],
): WordDifference[] {
  const found: WordDifference[] = []
  let [atA, atB] = [0, 0]
  for (const run of sharedRuns(document, published)) {
    const last = found.at(-1)
    const isNear =
      last !== undefined &&
      atA - last.document.end <= MOST_BETWEEN &&
      atB - last.published.end <= MOST_BETWEEN
    if (run.a > atA || run.b > atB) {
      if (isNear) [last.document.end, last.published.end] = [run.a, run.b]
      else
        found.push({
          document: { start: atA, end: run.a },
          published: { start: atB, end: run.b },
        })
    }
    atA = run.a + run.length
    atB = run.b + run.length
  }
  return found
}
