import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { countOf } from '../text/count-of.ts'
import { reportTo } from '../messages/report-to.ts'

/** Reports each row of a table that has more or fewer cells than its head. */
export function remarkEvenRows() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const width = head?.children.length ?? 0
      for (const row of rows) {
        if (row.children.length === width) continue
        const found = countOf(row.children.length, 'cell')
        reportTo(file, 'table-cells', row, { found, expected: countOf(width, 'cell') })
      }
    })
  }
}
