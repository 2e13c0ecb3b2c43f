import type { Passage } from '../../model/passages.ts'
import { textsOf } from '../../model/walk-content.ts'
import type { Block } from '../../schemas/content.ts'

/** A paragraph or an item of a list in a passage: the council’s words, unaltered. */
export interface PassageLine {
  form: 'paragraph' | 'item'
  /** The printed number of an item, such as `a)`. */
  label: string | undefined
  words: string
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
        return block.children.map((row) => ({
          form: 'item',
          label: undefined,
          words: textsOf([row]).join(' | '),
        }))
      case 'clause':
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

function notesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'editorNote':
        return [textsOf(block.children).join(' ')]
      case 'clause':
      case 'paragraph':
      case 'table':
        return []
      case 'list':
        return block.children.flatMap(({ children }) => notesOf(children))
      default:
        return notesOf(block.children)
    }
  })
}

/** What the handbook remarks on the words of a passage. It goes wherever they are quoted. */
export function toPassageNotes({ content }: Pick<Passage, 'content'>): string[] {
  return notesOf(content)
}
