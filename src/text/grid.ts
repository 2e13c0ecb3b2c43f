/** A cell of a grid: how many columns and rows it lies over; one when left out. */
export interface GridCell {
  across?: number | undefined
  down?: number | undefined
}

/**
 * How many columns each row of a grid fills, the cells that reach down from above included, and how many rows the last cells reach beyond its end.
 *
 * @example
 * measureGrid([[{ down: 2 }, {}], [{}]]) // { widths: [2, 2], beyond: 0 }
 */
export function measureGrid(rows: readonly (readonly GridCell[])[]): {
  widths: number[]
  beyond: number
} {
  const widths: number[] = []
  // How many further rows each group of columns is filled from above.
  let hanging: { across: number; left: number }[] = []
  for (const row of rows) {
    const above = hanging.reduce((sum, { across }) => sum + across, 0)
    const own = row.reduce((sum, { across = 1 }) => sum + across, 0)
    widths.push(above + own)
    hanging = [
      ...hanging.map(({ across, left }) => ({ across, left: left - 1 })),
      ...row.map(({ across = 1, down = 1 }) => ({ across, left: down - 1 })),
    ].filter(({ left }) => left > 0)
  }
  return { widths, beyond: Math.max(0, ...hanging.map(({ left }) => left)) }
}
