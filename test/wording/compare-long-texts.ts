/** Lays two long texts over each other, as the page of two texts does, and prints in words how they differ. It runs in a process of its own, which can be ended. */
import { groupRows } from '../../src/views/comparison/pair-groups.ts'
import { toPairRows } from '../../src/views/comparison/pair-rows.ts'
import type { PairUnit } from '../../src/views/comparison/pair-text.ts'
import { rowsInWords } from '../../src/views/comparison/pair-words.ts'
import { makeLongText } from './long-texts.ts'

function unitsOf(seed: number): PairUnit[] {
  return makeLongText(seed).map((unit, index) => ({
    ...unit,
    isHeading: false,
    section: { id: 'all', name: 'All' },
    where: `clause ${String(index + 1)}`,
    href: `#${String(index)}`,
    forWhom: undefined,
    notes: [],
  }))
}

const rows = toPairRows(unitsOf(1), unitsOf(2))
console.log(String(groupRows(rows).length), rowsInWords(rows))
