import type { PaperBlock } from './paper.ts'

/** About how wide a figure or letter of a label is, and the space behind it, in the size of the letters. */
const CHARACTER = 0.56
const GAP = 0.7
const NARROWEST = 2.2
const WIDEST = 7.5

/** The lengths of the labels that hang beside the text itself; those of lists further in have room of their own. */
function lengths(blocks: readonly PaperBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(({ label }) => (label === undefined ? [] : [Array.from(label).length]))
    if (block.type === 'heading') return block.number === undefined ? [] : [Array.from(block.number).length]
    return block.type === 'anchor' ? lengths(block.children) : []
  })
}

/** How wide the column of hanging labels has to be, in the size of the letters, so that all text of a policy begins at one line; 0 when nothing is numbered. */
export function toLabelWidth(blocks: readonly PaperBlock[]): number {
  const all = lengths(blocks)
  if (all.length === 0) return 0
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round((Math.max(...all) * CHARACTER + GAP) * 10) / 10))
}
