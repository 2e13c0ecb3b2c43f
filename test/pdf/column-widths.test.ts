import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { type CellWidth, toColumnWidths } from '../../src/pdf/column-widths.ts'

/** A row of cells of one column each. */
function row(...widths: readonly (readonly [least: number, most: number])[]): CellWidth[] {
  return widths.map(([least, most], column) => ({ column, across: 1, least, most }))
}

function widths(cells: readonly CellWidth[], count: number, room: number): number[] {
  return toColumnWidths(cells, count, room).map((width) => Math.round(width * 10) / 10)
}

describe('The columns of a table', () => {
  it('share the room as their lines are long, where it holds all of them', () => {
    assert.deepEqual(widths(row([5, 10], [5, 30]), 2, 100), [25, 75])
  })
  it('have what they need where they are narrow, and the wide ones the rest', () => {
    assert.deepEqual(widths(row([5, 10], [8, 20], [9, 500]), 3, 100), [10, 20, 70])
    assert.deepEqual(widths(row([5, 10], [8, 400], [9, 500]), 3, 100), [10, 45, 45])
  })
  it('are never narrower than their longest word, as long as there is room for all of these', () => {
    assert.deepEqual(widths(row([60, 70], [10, 300], [10, 300]), 3, 100), [60, 20, 20])
  })
  it('are parted only where they are widest, when there is not even room for the words', () => {
    assert.deepEqual(widths(row([10, 10], [20, 40], [200, 300]), 3, 100), [10, 20, 70])
    assert.deepEqual(widths(row([90, 90], [90, 90]), 2, 100), [50, 50])
  })
  it('make room for a cell that goes across some of them', () => {
    const head: CellWidth = { column: 1, across: 2, least: 50, most: 60 }
    assert.deepEqual(widths([...row([10, 10], [5, 5], [5, 5]), head], 3, 70), [10, 30, 30])
    assert.deepEqual(widths([head], 3, 60), [0, 30, 30])
  })
  it('are as wide as one another where they hold nothing', () => {
    assert.deepEqual(widths([], 4, 100), [25, 25, 25, 25])
  })
  it('take the whole room, whatever they hold', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const count = 1 + (seed % 9)
      const cells = row(
        ...Array.from({ length: count }, (_, index): [number, number] => {
          const least = (seed * 37 + index * 61) % 90
          return [least, least + ((seed * 13 + index * 17) % 400)]
        }),
      )
      const sum = toColumnWidths(cells, count, 480).reduce((all, width) => all + width, 0)
      assert.ok(Math.abs(sum - 480) < 0.01, `${String(seed)}: ${String(sum)}`)
    }
  })
})
