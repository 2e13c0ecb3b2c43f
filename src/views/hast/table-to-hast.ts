import type { Element, ElementContent } from 'hast'
import { textsOf } from '../../model/walk-content.ts'
import { countHeadRows } from '../../model/table-rows.ts'
import type { Cell, Row, Table } from '../../schemas/content.ts'
import { forWhomBeside } from '../audience.ts'
import { locate } from '../citation.ts'
import {
  type BlocksToHast,
  forWhomToHast,
  numberToHast,
  permalinkToHast,
  toolsToHast,
  withTwin,
} from './clause-to-hast.ts'
import { changeToHast } from './change-to-hast.ts'
import { isCrowded, isFigure } from './crowded-table.ts'
import type { HastContext } from './context.ts'
import { element } from './element.ts'
import { inlineToHast } from './inline-to-hast.ts'
import { marksToHast } from './marks.ts'
import { twinMarkToHast } from './twin-to-hast.ts'

/** What stands in the first cell of a row besides its words. */
interface RowParts {
  before: readonly (ElementContent | string)[]
  behind: readonly ElementContent[]
}

const noParts: RowParts = { before: [], behind: [] }

/** A row that is a citable unit has its number before its first words, or else a link to itself behind them, and its tools. */
function partsOf(row: Row, context: HastContext): RowParts {
  if (row.type === 'tableRow') return noParts
  const clause = context.clauses.get(row)
  const where = clause ? locate(clause) : 'this row'
  const line = row.place?.line
  const tools = toolsToHast(row.id, where, clause?.section.path ?? '', line, context)
  const about = [
    marksToHast(row),
    twinMarkToHast(row.id, context),
    forWhomToHast(clause && forWhomBeside(clause)),
    changeToHast(row.id, context),
  ]
  const behind = [...about.filter((each) => each !== undefined), withTwin(tools, row.id, context)]
  return row.number === undefined
    ? { before: [], behind: [permalinkToHast(row.id, where), ...behind] }
    : { before: [numberToHast(row.id, row.number, where), ' '], behind }
}

function scopeOf({ head, across, down }: Cell, isHeadRow: boolean): string | undefined {
  if (!head) return undefined
  if (isHeadRow) return across === undefined ? 'col' : 'colgroup'
  return down === undefined ? 'row' : 'rowgroup'
}

/** The words of a cell: one paragraph stands in it without an element of its own. */
function cellToHast(
  cell: Cell,
  isHeadRow: boolean,
  { before, behind }: RowParts,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const [first, ...more] = cell.children
  const isPlain =
    first?.type === 'paragraph' && more.length === 0 && before.length === 0 && behind.length === 0
  const children = isPlain
    ? inlineToHast(first.children, context)
    : blocksToHast(cell.children, { ...context, limbs: true })
  return element(
    cell.head ? 'th' : 'td',
    {
      ...(isPlain && context.voice),
      className: isFigure(textsOf(cell.children).join(' ')) ? ['figure'] : undefined,
      scope: scopeOf(cell, isHeadRow),
      colSpan: cell.across,
      rowSpan: cell.down,
    },
    ...before,
    ...children,
    ...behind,
  )
}

function rowToHast(
  row: Row,
  isHeadRow: boolean,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const parts = partsOf(row, context)
  const cells = row.children.map((cell, index) =>
    cellToHast(cell, isHeadRow, index === 0 ? parts : noParts, context, blocksToHast),
  )
  if (row.type === 'tableRow') return element('tr', {}, ...cells)
  return element(
    'tr',
    { id: row.id, className: ['clause-row'], dataClause: row.number ?? '', lang: row.lang },
    ...cells,
  )
}

/** Converts a table: its caption, its head, and its rows, of which those that can be cited have an address. */
export function tableToHast(
  table: Table,
  context: HastContext,
  blocksToHast: BlocksToHast,
): Element {
  const count = countHeadRows(table)
  const rows = table.children.map((row, index) =>
    rowToHast(row, index < count, context, blocksToHast),
  )
  const [head, body] = [rows.slice(0, count), rows.slice(count)]
  const words = table.children.map((row) =>
    row.children.map((cell) => textsOf(cell.children).join(' ')),
  )
  const caption =
    table.caption === undefined
      ? undefined
      : element('caption', { ...context.voice }, table.caption)
  return element(
    'section',
    {
      className: ['scroll', ...(isCrowded(words) ? ['crowded'] : [])],
      ariaLabel: table.caption ?? 'Table',
      tabIndex: 0,
    },
    element(
      'table',
      {},
      caption,
      head.length > 0 ? element('thead', {}, ...head) : undefined,
      body.length > 0 ? element('tbody', {}, ...body) : undefined,
    ),
  )
}
