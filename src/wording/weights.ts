import type { Word } from './words.ts'

/** What a word tells: more, the fewer texts have it. */
export type Weigh = (form: string) => number

/** Weighs words by how few of the texts have them. */
export function makeWeights(texts: readonly (readonly Word[])[]): Weigh {
  const holders = new Map<string, number>()
  for (const words of texts) for (const form of new Set(words.map((word) => word.form))) holders.set(form, (holders.get(form) ?? 0) + 1)
  return (form) => Math.log(1 + texts.length / (holders.get(form) ?? 1))
}
