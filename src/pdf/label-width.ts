import type { PaperBlock } from './paper.ts'

/** How wide the characters of labels are at most, in the size of the letters: those that are wider than others, and all others on the average. */
const widths: readonly [RegExp, number][] = [
  [/[MWmŴ%@—]/u, 0.95],
  [/[&A-Zw]/u, 0.72],
]
const CHARACTER = 0.56
const GAP = 0.7
const NARROWEST = 2.2
const WIDEST = 7.5

/** How much room a label needs with the space behind it, in the size of the letters. */
export function widthOfLabel(label: string): number {
  const width = Array.from(label).reduce(
    (sum, character) =>
      sum + (widths.find(([characters]) => characters.test(character))?.[1] ?? CHARACTER),
    GAP,
  )
  return Math.round(width * 10) / 10
}

/** The widths of the labels that hang beside the text itself; those of lists further in have room of their own. */
function widthsIn(blocks: readonly PaperBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list')
      return block.children.flatMap(({ label, labelWidth }) =>
        label === undefined ? [] : [labelWidth],
      )
    if (block.type === 'heading')
      return block.number === undefined ? [] : [widthOfLabel(block.number)]
    return block.type === 'anchor' || block.type === 'language' ? widthsIn(block.children) : []
  })
}

/** How wide the column of hanging labels has to be, in the size of the letters, so that all text of a policy begins at one line; 0 when nothing is numbered. */
export function toLabelWidth(blocks: readonly PaperBlock[]): number {
  const all = widthsIn(blocks)
  return all.length === 0 ? 0 : Math.min(WIDEST, Math.max(NARROWEST, ...all))
}
