import type { Word } from './words.ts'

/** What opens an aside, what closes it, and where the rest of a sentence is examples only. */
const mark = /[([]|[)\]]|(?<![\p{L}\p{N}])such as(?![\p{L}\p{N}])/giu

/** Where the asides of a sentence begin and end. A bracket that is never closed opens nothing. */
function asidesOf(sentence: string): [start: number, end: number][] {
  const asides: [number, number][] = []
  const open: number[] = []
  for (const { 0: found, index } of sentence.matchAll(mark)) {
    if (found === '(' || found === '[') open.push(index)
    else if (found === ')' || found === ']') {
      const start = open.pop()
      if (start !== undefined) asides.push([start, index])
    } else if (open.length === 0) return [...asides, [index, sentence.length]]
  }
  return asides
}

/**
 * Marks the words of a sentence that say nothing by themselves: what stands in brackets, and the examples behind “such as”. Two sentences are not alike for
 * the sake of the same examples.
 */
export function markAsides(sentence: string, words: readonly Word[]): Word[] {
  const asides = asidesOf(sentence)
  return words.map((word) =>
    asides.some(([start, end]) => word.start >= start && word.start < end)
      ? { ...word, isAside: true }
      : word,
  )
}
