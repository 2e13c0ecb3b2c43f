import type { Nodes, Table, TableCell } from 'mdast'
import { countOf } from '../../text/count-of.ts'
import { measureGrid } from '../../text/grid.ts'
import type { Finding, NodeRule } from './node-rule.ts'
import { isCell, isRow, type MdastRow } from './nodes.ts'

/** The rows of a table, however it is written; what else stands in it is reported where it is. */
function rowsOf({ children }: Table): MdastRow[] {
  return (children as Nodes[]).filter(isRow)
}

function cellsOf({ children }: MdastRow): TableCell[] {
  return (children as Nodes[]).filter(isCell)
}

/** Reports a cell that reaches down below the last row. */
function findBeyond(rows: readonly MdastRow[], beyond: number): Finding[] {
  const last = rows.at(-1)
  if (beyond === 0 || !last) return []
  const values = {
    found: `cell that reaches ${countOf(beyond, 'row')} below the last row of its table`,
    expected: 'each cell to end in its table',
    suggestion: 'Make the number in `down="…"` smaller, or add the rows that are missing.',
  }
  return [{ ruleId: 'table-parts', placed: last, values }]
}

/** Reports each row of a table that fills more or fewer columns than the first, cells that lie over several columns or rows counted as such. */
export const evenRows: NodeRule = (node) => {
  if (node.type !== 'table') return undefined
  const rows = rowsOf(node)
  const { widths, beyond } = measureGrid(rows.map(cellsOf))
  const [width = 0] = widths
  const expected = countOf(width, 'cell', 'cells')
  const uneven = rows.flatMap((row, index): Finding[] => {
    const found = countOf(widths[index] ?? 0, 'cell', 'cells')
    return widths[index] === width
      ? []
      : [{ ruleId: 'table-cells', placed: row, values: { found, expected } }]
  })
  return [...uneven, ...findBeyond(rows, beyond)]
}
