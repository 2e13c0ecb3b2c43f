import { countOf } from '../../text/count-of.ts'
import type { NodeRule } from './node-rule.ts'

/** Reports each row of a table that has more or fewer cells than its head. */
export const evenRows: NodeRule = (node) => {
  if (node.type !== 'table') return undefined
  const [head, ...rows] = node.children
  const width = head?.children.length ?? 0
  const expected = countOf(width, 'cell', 'cells')
  return rows
    .filter(({ children }) => children.length !== width)
    .map((row) => {
      const found = countOf(row.children.length, 'cell', 'cells')
      return { ruleId: 'table-cells', placed: row, values: { found, expected } }
    })
}
