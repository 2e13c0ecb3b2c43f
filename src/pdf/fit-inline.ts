import { widthOfText } from '../fonts/text-width.ts'
import { breakRuns, type Run, unbroken } from './break-words.ts'
import type { PaperInline } from './paper.ts'

/** A notice at the foot of the page. */
export type Note = Extract<PaperInline, { type: 'note' }>

/** Words inside a paragraph, and the weight in which they are set. */
interface Leaf extends Run {
  node: PaperInline
}

/** The words of a paragraph up to what parts them from the next ones: a line end, or a notice. */
function leavesOf(nodes: readonly PaperInline[], isBold: boolean): Leaf[][] {
  const groups: Leaf[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'leader')
      groups.at(-1)?.push({ node, words: node.value, isBold })
    else if (
      node.type === 'break' ||
      node.type === 'note' ||
      node.type === 'page-of' ||
      node.type === 'mark'
    )
      groups.push([])
    else {
      const [first = [], ...rest] = leavesOf(node.children, isBold || node.type === 'strong')
      groups.at(-1)?.push(...first)
      groups.push(...rest)
    }
  }
  return groups
}

function replace(
  nodes: readonly PaperInline[],
  broken: ReadonlyMap<PaperInline, string>,
  fitNote: (note: Note) => Note,
): PaperInline[] {
  return nodes.map((node): PaperInline => {
    if (node.type === 'text' || node.type === 'leader')
      return { ...node, value: broken.get(node) ?? node.value }
    if (node.type === 'note') return fitNote(node)
    if (node.type === 'break' || node.type === 'page-of' || node.type === 'mark') return node
    return { ...node, children: replace(node.children, broken, fitNote) }
  })
}

/** The words of a paragraph, with marks in those that are wider than a line. `room` is the width of the line in the size of the letters; notices stand elsewhere and are fitted by `fitNote`. */
export function fitInline(
  nodes: readonly PaperInline[],
  room: number,
  isBold: boolean,
  fitNote: (note: Note) => Note,
): PaperInline[] {
  const broken = new Map<PaperInline, string>()
  for (const leaves of leavesOf(nodes, isBold))
    for (const [index, words] of breakRuns(leaves, room).entries()) {
      const node = leaves[index]?.node
      if (node) broken.set(node, words)
    }
  return replace(nodes, broken, fitNote)
}

/** How wide the words of a paragraph are, in the size of their letters: the widest of them, and all in one line. */
export function widthsOfInline(
  nodes: readonly PaperInline[],
  isBold: boolean,
): { least: number; most: number } {
  const lines = leavesOf(nodes, isBold)
  const widthsOf = (leaves: readonly Leaf[]): number[] =>
    leaves.flatMap((leaf) => unbroken(leaf.words).map((word) => widthOfText(word, leaf.isBold)))
  return {
    least: Math.max(0, ...lines.flatMap(widthsOf)),
    most: Math.max(
      0,
      ...lines.map((leaves) =>
        leaves.reduce((sum, leaf) => sum + widthOfText(leaf.words, leaf.isBold), 0),
      ),
    ),
  }
}
