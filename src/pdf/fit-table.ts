import { breakWords } from './break-words.ts'
import { toColumnWidths } from './column-widths.ts'
import { widthsOfInline } from './fit-inline.ts'
import { BULLET, CELL, FITTED, smallOf, TIGHT_CELL } from './measures.ts'
import type { PaperBlock, PaperCell } from './paper.ts'
import { type PlacedCell, placeCells } from './place-cells.ts'
import type { Room } from './room.ts'

type Table = Extract<PaperBlock, { type: 'table' }>

/** A table as the template sets it: each row with all its cells, and how wide its columns are in relation to one another. */
export interface FittedTable extends Table {
  columns: readonly number[]
  isTight: boolean
}

/** What blocks need of the width of a cell, in points. */
function widthsOf(
  blocks: readonly PaperBlock[],
  room: Pick<Room, 'size' | 'base' | 'isBold'>,
): { least: number; most: number } {
  const all = blocks.map((block): { least: number; most: number } => {
    if (block.type === 'paragraph') {
      const { least, most } = widthsOfInline(block.children, room.isBold)
      return { least: least * room.size, most: most * room.size }
    }
    const inner =
      block.type === 'list'
        ? block.children.map((item) => ({
            ...widthsOf(item.children, room),
            indent: (item.label === undefined ? BULLET : item.labelWidth) * room.base,
          }))
        : 'children' in block
          ? [{ ...widthsOf(block.children, room), indent: room.base }]
          : []
    return {
      least: Math.max(0, ...inner.map(({ least, indent }) => least + indent)),
      most: Math.max(0, ...inner.map(({ most, indent }) => most + indent)),
    }
  })
  return {
    least: Math.max(0, ...all.map(({ least }) => least)),
    most: Math.max(0, ...all.map(({ most }) => most)),
  }
}

function columnsOf(
  rows: readonly (readonly PlacedCell[])[],
  count: number,
  room: Room,
): { columns: number[]; inset: number } {
  const cells = rows.flat().map(({ cell, column }) => ({
    cell,
    column,
    ...widthsOf(cell.children, { ...room, isBold: cell.isHeading }),
  }))
  const widen = (inset: number): number[] =>
    toColumnWidths(
      cells.map(({ cell, column, least, most }) => ({
        column,
        across: cell.across,
        least: least / FITTED + 2 * inset,
        most: most / FITTED + 2 * inset,
      })),
      count,
      room.width,
    )
  const inset = CELL * room.size
  const columns = widen(inset)
  const isNarrow = cells.some(
    ({ cell, column, least }) => cell.across === 1 && least + 2 * inset > (columns[column] ?? 0),
  )
  const tight = TIGHT_CELL * room.size
  return isNarrow ? { columns: widen(tight), inset: tight } : { columns, inset }
}

/** A table whose columns are as wide as what they hold asks for. What cells hold is fitted by `fitBlocks`. */
export function fitTable(
  table: Table,
  around: Room,
  fitBlocks: (blocks: readonly PaperBlock[], room: Room) => PaperBlock[],
): FittedTable {
  const room = { ...around, size: smallOf(around.base), hang: 0 }
  const { rows, columns: count } = placeCells(table.rows)
  const { columns, inset } = columnsOf(rows, count, room)
  const fitCell = ({ cell, column }: PlacedCell): PaperCell => {
    const width = columns.slice(column, column + cell.across).reduce((sum, each) => sum + each, 0)
    return {
      ...cell,
      children: fitBlocks(cell.children, {
        ...room,
        width: width - 2 * inset,
        isBold: cell.isHeading,
      }),
    }
  }
  return {
    ...table,
    caption: table.caption && breakWords(table.caption, room.width / room.size, true),
    rows: rows.map((row) => row.map(fitCell)),
    columns: columns.map((width) => Math.round(width * 100) / 100),
    isTight: inset < CELL * room.size,
  }
}
