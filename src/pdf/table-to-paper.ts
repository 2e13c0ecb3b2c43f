import { countHeadRows } from '../model/table-rows.ts'
import type { Block, Row, Table } from '../schemas/content.ts'
import { forWhomBeside } from '../views/audience.ts'
import { toBookmark } from './bookmark.ts'
import { type PaperContext, toPlaceName } from './context.ts'
import { forWhomToPaper, marked } from './marked.ts'
import type { PaperBlock, PaperCell } from './paper.ts'
import { bold, paragraph, text } from './words.ts'

/** Converts the blocks inside a cell; handed in, because blocks and tables hold one another. */
type BlocksToPaper = (blocks: readonly Block[], context: PaperContext) => PaperBlock[]

/** The printed number of a row before its first words. */
function numbered(number: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [{ ...first, children: [bold(number), text(' '), ...first.children] }, ...rest]
    : [paragraph(bold(number)), ...blocks]
}

/** What stands in the first cell of a row that can be cited: its place, whom it is for, what else is to be known of it, and its number. */
function firstOf(row: Row, blocks: readonly PaperBlock[], context: PaperContext): PaperBlock[] {
  if (row.type === 'tableRow') return [...blocks]
  const own = row.number === undefined ? blocks : numbered(row.number, blocks)
  const place = toPlaceName(context.policy, row.id)
  const bookmark = toBookmark(row, context)
  const clause = context.clauses.get(row)
  const children = [...forWhomToPaper(clause && forWhomBeside(clause)), ...marked(row, own)]
  return [{ type: 'anchor', place, bookmark, children }]
}

/** Converts a table. Its head stands on each page that it runs over. */
export function tableToPaper(
  table: Table,
  context: PaperContext,
  blocksToPaper: BlocksToPaper,
): PaperBlock {
  const rows = table.children.map((row) =>
    row.children.map(({ head, across = 1, down = 1, children }, index): PaperCell => {
      const blocks = blocksToPaper(children, context)
      return {
        isHeading: head === true,
        across,
        down,
        children: index === 0 ? firstOf(row, blocks, context) : blocks,
      }
    }),
  )
  return {
    type: 'table',
    caption: table.caption,
    headRows: countHeadRows(table),
    rows,
  }
}
