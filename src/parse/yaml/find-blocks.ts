import { countLeading } from '../../text/count-leading.ts'

/** Where the setting begins that an offset belongs to. */
export type BlockOf = (offset: number) => number

/**
 * Finds the settings of a text: each begins with a line that begins with neither a space nor the
 * hyphen of an item. Its lines are read together, so one of them out of step disturbs the others.
 */
export function findBlocks(text: string): BlockOf {
  const starts = Array.from(text.matchAll(/(?<![^\n])[^\s#-]/g), ({ index }) => index)
  return (offset) => starts[countLeading(starts, (start) => start <= offset) - 1] ?? 0
}
