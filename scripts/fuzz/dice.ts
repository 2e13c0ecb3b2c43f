import { type Random, seededRandom } from '../bench/random.ts'

/** What mutations are drawn with: the same numbers for the same seed and file. */
export interface Dice {
  /** A whole number from 0 up to, but without, `most`. */
  below: (most: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** True once in so many throws. */
  oneIn: (times: number) => boolean
}

/** The dice of one file of a seed. */
export function diceOf(seed: number, file: number): Dice {
  const random: Random = seededRandom(
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(file + 1, 0x85ebca6b),
  )
  const below = (most: number) => Math.floor(random() * most)
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    },
  }
}

/** A span of a text: two offsets, the first not behind the second. */
export function spanOf(text: string, dice: Dice, longest: number): readonly [number, number] {
  const start = dice.below(text.length + 1)
  return [start, Math.min(text.length, start + dice.below(longest + 1))]
}

/** A text with something put in at a random offset. */
export function putIn(text: string, piece: string, dice: Dice): string {
  const at = dice.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}
