import type { Want } from './query.ts'

/** A policy in which the index has found a word or a phrase: its id in the index, and what the index thinks of it. */
export interface IndexResult {
  id: string
  score: number
}

/**
 * A word that the index has for every policy and that no text has. Asked for in the order of the handbook, it tells
 * which result is which policy; asking for all policies without a word would download the whole index.
 */
export const everyPolicy = 'xqzeverypolicy'

/** How much it adds when all that was typed stands side by side. */
const togetherWorth = 0.5
/** How much a policy counts that only has a word which begins alike; the best has 1. */
const leastWorth = 0.3

type Values = ReadonlyMap<string, number>
type Ask = (term: string) => Promise<readonly IndexResult[]>

/** What policies are worth for words that stand side by side: between the least for the last and 1 for the best. */
async function valuesOf(forms: readonly string[], ask: Ask): Promise<Values> {
  const results = await ask(forms.length > 1 ? `"${forms.join(' ')}"` : (forms[0] ?? ''))
  const best = Math.max(...results.map(({ score }) => score), 0) || 1
  return new Map(
    results.map(({ id, score }) => [id, leastWorth + (1 - leastWorth) * (score / best)]),
  )
}

/** What policies are worth for a want: for the best of its answers. */
async function worthOf({ typed, also }: Want, ask: Ask): Promise<Values> {
  const answers = [...typed.map((forms) => ({ forms, weight: 1 })), ...also]
  const worth = new Map<string, number>()
  for (const { forms, weight } of answers)
    for (const [id, value] of await valuesOf(forms, ask))
      worth.set(id, Math.max(worth.get(id) ?? 0, value * weight))
  return worth
}

/**
 * The policies that have something of what is wanted, by their ids in the index, in the order in which they are worth
 * downloading: those with the most and the rarest of the words, and of these those that have them side by side.
 */
export async function choosePolicies(
  wants: readonly Want[],
  count: number,
  ask: Ask,
): Promise<string[]> {
  const worths = await Promise.all(wants.map((want) => worthOf(want, ask)))
  const words = wants.filter(({ isExact }) => !isExact).flatMap(({ typed }) => typed.at(-1) ?? [])
  const together: Values = words.length > 1 ? await valuesOf(words, ask) : new Map()
  const values = new Map<string, number>()
  const add = (each: Values, factor: number): void => {
    for (const [id, value] of each) values.set(id, (values.get(id) ?? 0) + value * factor)
  }
  for (const each of worths) add(each, Math.log(1 + count / (each.size + 0.5)))
  add(together, togetherWorth)
  return [...values]
    .filter(([id]) => wants.every(({ isExact }, want) => !isExact || worths[want]?.has(id)))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => id)
}
