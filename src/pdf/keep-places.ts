import type { PaperBlock, PaperInline } from './paper.ts'

function collectInline(nodes: readonly PaperInline[], used: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'reference' || node.type === 'page-of' || node.type === 'mark')
      used.add(node.to)
    if (node.type === 'note') collect(node.children, used)
    else if ('children' in node) collectInline(node.children, used)
  }
}

function collect(blocks: readonly PaperBlock[], used: Set<string>): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') collectInline(block.children, used)
    else if (block.type === 'list') for (const item of block.children) collect(item.children, used)
    else if (block.type === 'table')
      for (const cell of block.rows.flat()) collect(cell.children, used)
    else if ('children' in block) collect(block.children, used)
  }
}

function keep(blocks: readonly PaperBlock[], used: ReadonlySet<string>): PaperBlock[] {
  const place = (name: string | undefined): string | undefined =>
    name !== undefined && used.has(name) ? name : undefined
  return blocks.flatMap((block): PaperBlock[] => {
    switch (block.type) {
      case 'heading':
        return [{ ...block, place: place(block.place) }]
      case 'list':
        return [
          {
            ...block,
            children: block.children.map((item) => ({
              ...item,
              place: place(item.place),
              children: keep(item.children, used),
            })),
          },
        ]
      case 'anchor':
        return block.bookmark || place(block.place) !== undefined
          ? [{ ...block, place: place(block.place), children: keep(block.children, used) }]
          : keep(block.children, used)
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, children: keep(cell.children, used) })),
            ),
          },
        ]
      case 'footnote':
      case 'language':
      case 'callout':
      case 'columns':
      case 'front':
      case 'back':
        return [{ ...block, children: keep(block.children, used) }]
      default:
        return [block]
    }
  })
}

/** Leaves out the names of places that nothing on the paper leads to: each costs the engine time. */
export function keepUsedPlaces(blocks: readonly PaperBlock[]): PaperBlock[] {
  const used = new Set<string>()
  collect(blocks, used)
  return keep(blocks, used)
}
