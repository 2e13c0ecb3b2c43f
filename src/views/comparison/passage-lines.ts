import type { Passage } from '../../model/passages.ts'
import { type ContentNode, textsOf, walkContent } from '../../model/walk-content.ts'
import type { Block, Cell, Table } from '../../schemas/content.ts'

/** A paragraph or an item of a list in a passage: the council’s words, unaltered. */
export interface PassageLine {
  form: 'paragraph' | 'item'
  /** The printed number of an item, such as `a)`. */
  label: string | undefined
  words: string
}

/** A row is a line, a cell with several paragraphs one of its parts; rows that are citable units are passages of their own. */
function tableLines({ caption, children }: Table): PassageLine[] {
  const lines = children
    .filter(({ type }) => type === 'tableRow')
    .map((row): PassageLine => ({
      form: 'item',
      label: undefined,
      words: cellsInWords(row.children),
    }))
  return caption === undefined
    ? lines
    : [{ form: 'paragraph', label: undefined, words: caption }, ...lines]
}

function cellsInWords(cells: readonly Cell[]): string {
  return cells.map((cell) => textsOf([cell], isUnit).join(' ')).join(' | ')
}

function isUnit({ type }: ContentNode): boolean {
  return type === 'clause' || type === 'rowClause'
}

function linesOf(
  blocks: readonly Block[],
  form: PassageLine['form'],
  label: string | undefined,
): PassageLine[] {
  return blocks.flatMap((block): PassageLine[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ form, label, words: textsOf([block]).join('') }]
      case 'list':
        return block.children.flatMap((item) => linesOf(item.children, 'item', item.label))
      case 'table':
        return tableLines(block)
      case 'footnote':
        return linesOf(block.children, 'item', block.mark)
      case 'clause':
      case 'picture':
      case 'editorNote':
        return []
      default:
        return linesOf(block.children, form, label)
    }
  })
}

/** The own words of a passage, line by line: what stands in clauses inside it is theirs, and editor’s notes are nobody’s. */
export function toPassageLines({ content }: Pick<Passage, 'content'>): PassageLine[] {
  return linesOf(content, 'paragraph', undefined)
}

/** What the handbook remarks on the words of a passage. It goes wherever they are quoted. */
export function toPassageNotes({ content }: { content: readonly ContentNode[] }): string[] {
  const notes: string[] = []
  walkContent(content, (node) => {
    if (node.type === 'editorNote') notes.push(textsOf(node.children).join(' '))
    return isUnit(node) || node.type === 'editorNote' ? false : undefined
  })
  return notes
}
