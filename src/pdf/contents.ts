import type { PaperBlock, PaperEntry, PaperPart } from './paper.ts'

/** Headings below this level are not listed. */
const DEPTH = 2

function toEntries(blocks: readonly PaperBlock[], labelWidth: number): PaperEntry[] {
  return blocks.flatMap((block): PaperEntry[] => {
    switch (block.type) {
      case 'heading':
        return block.inContents && block.level <= DEPTH
          ? [
              {
                level: block.level,
                number: block.number,
                words: block.words,
                subtitle: block.subtitle,
                labelWidth,
              },
            ]
          : []
      case 'anchor':
      case 'columns':
      case 'language':
      case 'back':
        return toEntries(block.children, labelWidth)
      case 'callout':
      case 'front':
        return toEntries(block.children, 0)
      case 'list':
        return block.children.flatMap(({ children }) => toEntries(children, 0))
      default:
        return []
    }
  })
}

/** The contents of some parts: their headings, down to the second level. */
export function toContents(
  parts: readonly Pick<PaperPart, 'labelWidth' | 'children'>[],
): PaperBlock {
  const entries = parts.flatMap(({ labelWidth, children }) => toEntries(children, labelWidth))
  return {
    type: 'contents',
    title: 'Contents',
    depth: DEPTH,
    labelWidth: Math.max(0, ...parts.map(({ labelWidth }) => labelWidth)),
    entries,
  }
}
