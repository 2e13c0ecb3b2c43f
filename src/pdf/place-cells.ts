import type { PaperCell } from './paper.ts'

/** A cell and the column that it begins in, from 0. */
export interface PlacedCell {
  cell: PaperCell
  column: number
}

/** A cell that holds nothing, where a row has none. */
const emptyCell: PaperCell = { isHeading: false, across: 1, down: 1, children: [] }

/**
 * Where the cells of a table stand: each in the next column that no cell above it reaches down into. Rows that are shorter than others end with
 * empty cells, so that the next row does not move into them.
 */
export function placeCells(rows: readonly (readonly PaperCell[])[]): {
  rows: PlacedCell[][]
  columns: number
} {
  // For each column, the first row that it is free in.
  const free: number[] = []
  const placed = rows.map((row, index) => {
    let column = 0
    return row.map((cell): PlacedCell => {
      while ((free[column] ?? 0) > index) column += 1
      const at = column
      for (; column < at + cell.across; column += 1) free[column] = index + cell.down
      return { cell, column: at }
    })
  })
  const columns = free.length
  return { rows: fill(placed, columns), columns }
}

function fill(rows: readonly PlacedCell[][], columns: number): PlacedCell[][] {
  const free = Array.from({ length: columns }, () => 0)
  return rows.map((row, index) => {
    for (const { cell, column } of row) free.fill(index + cell.down, column, column + cell.across)
    const holes = free.flatMap((until, column) =>
      until > index ? [] : [{ cell: emptyCell, column }],
    )
    return [...row, ...holes].toSorted((a, b) => a.column - b.column)
  })
}
