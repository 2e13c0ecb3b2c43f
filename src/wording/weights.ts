import type { Word } from './words.ts'

/** What a word tells: more, the fewer texts have it. Words are told apart by their stems. */
export type Weigh = (stem: string) => number

/**
 * Weighs words by how few of the texts have them. With `usual`, a number of texts: where there are fewer, all words count for more, so that the rarest
 * weigh the same as among so many.
 */
export function makeWeights(texts: readonly (readonly Word[])[], usual = 0): Weigh {
  const holders = new Map<string, number>()
  for (const words of texts)
    for (const stem of new Set(words.map((word) => word.stem)))
      holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const scale = Math.max(1, Math.log(1 + usual) / Math.log(1 + texts.length))
  const weightOf = (count: number): number => scale * Math.log(1 + texts.length / count)
  const weights = new Map([...holders].map(([stem, count]) => [stem, weightOf(count)]))
  const rarest = weightOf(1)
  return (stem) => weights.get(stem) ?? rarest
}
