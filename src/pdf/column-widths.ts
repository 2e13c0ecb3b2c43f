/** What a cell needs of the width of its table; any unit, the same in all. */
export interface CellWidth {
  /** The column that it begins in, from 0, and how many it goes across. */
  column: number
  across: number
  /** The width of its widest word, which nothing should part. */
  least: number
  /** The width at which none of its lines has to be broken. */
  most: number
}

interface ColumnWidth {
  least: number
  most: number
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** What each column needs for the cells that are in it alone. */
function ownWidths(cells: readonly CellWidth[], count: number): ColumnWidth[] {
  return Array.from({ length: count }, (_, index) => {
    const own = cells.filter(({ column, across }) => column === index && across === 1)
    return {
      least: Math.max(0, ...own.map(({ least }) => least)),
      most: Math.max(0, ...own.map(({ most }) => most)),
    }
  })
}

/** Widens the columns that a cell goes across until it has its room in them, each by the same. */
function widenFor(columns: ColumnWidth[], { column, across, least, most }: CellWidth): void {
  const under = columns.slice(column, column + across)
  const missing = {
    least: least - sumOf(under.map((each) => each.least)),
    most: most - sumOf(under.map((each) => each.most)),
  }
  for (const each of under) {
    each.least += Math.max(0, missing.least) / under.length
    each.most += Math.max(0, missing.most) / under.length
  }
}

/** So often the room between two levels is halved: far more exactly than anything is printed. */
const HALVINGS = 40

/** Widths that together take the room: all the same, but none below its lower bound or above its upper one. */
function levelled(lower: readonly number[], upper: readonly number[], room: number): number[] {
  const at = (level: number): number[] =>
    upper.map((most, index) => Math.max(lower[index] ?? 0, Math.min(most, level)))
  let [low, high] = [0, room]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (sumOf(at(middle)) > room) high = middle
    else low = middle
  }
  return at(low)
}

/**
 * How wide the columns of a table are, which together take the room that there is. Where there is room for all lines, they share it as their lines are long. Otherwise narrow
 * columns have what they need and wide ones the same share of the rest, but none less than its longest word; and where there is not even room for the words, those of the widest columns
 * have to be broken.
 */
export function toColumnWidths(cells: readonly CellWidth[], count: number, room: number): number[] {
  const columns = ownWidths(cells, count)
  for (const cell of cells.filter(({ across }) => across > 1)) widenFor(columns, cell)
  const least = columns.map((column) => column.least)
  const most = columns.map((column) => Math.max(column.least, column.most))
  if (sumOf(least) > room) return levelled([], least, room)
  const all = sumOf(most)
  if (all > room) return levelled(least, most, room)
  return most.map((width) => (all === 0 ? room / count : (width * room) / all))
}
