import { widthOfText } from '../fonts/text-width.ts'
import { breakWords } from './break-words.ts'
import { fitInline, type Note } from './fit-inline.ts'
import { fitTable } from './fit-table.ts'
import type { Paper, PaperBlock, PaperForm, PaperItem, PaperPart } from './paper.ts'
import {
  BULLET,
  CODE,
  FITTED,
  FOOTNOTE,
  GUTTER,
  INDENTS,
  MARGINS,
  pageWidth,
  smallOf,
} from './measures.ts'
import type { Room } from './room.ts'

type Pairs = Extract<PaperBlock, { type: 'pairs' }>

/** Pairs with the width of the column of their labels, in the size of the letters. */
interface FittedPairs extends Pairs {
  labelWidth: number
}

/** A notice that the text can lead to. */
interface FittedNote extends Note {
  place: string
}

/** How wide a line is, in the size of its letters. */
function lineOf({ width, size }: Room): number {
  return width / size
}

function fitWords(words: string, room: Room, isBold = room.isBold): string {
  return breakWords(words, lineOf(room), isBold)
}

function fitItem(item: PaperItem, room: Room): PaperItem {
  return { ...item, children: fitBlocks(item.children, room) }
}

function fitList(list: Extract<PaperBlock, { type: 'list' }>, room: Room): PaperBlock {
  const isBulleted = list.children[0]?.label === undefined
  const label = Math.max(0, ...list.children.map(({ labelWidth }) => labelWidth))
  const indent = isBulleted ? BULLET : room.hang > 0 ? 0 : label
  const inner = { ...room, width: room.width - indent * room.base, hang: 0 }
  return { ...list, children: list.children.map((item) => fitItem(item, inner)) }
}

/** Notes stand below the text, over its whole width. Each gets a name, by which the text leads to it. */
function fitNote(note: Note, { page, base, nextNote, ...room }: Room): FittedNote {
  const place = nextNote()
  const around = { ...room, page, base, nextNote, width: page, size: smallOf(base), isBold: false }
  return { ...note, place, children: fitBlocks(note.children, around) }
}

/** Beside the words of the box stands the picture of its address; both have some space around them. */
function fitStanding(block: Extract<PaperBlock, { type: 'standing' }>, room: Room): PaperBlock {
  const { address } = block.check
  const width = room.width - CODE - 3 * room.base
  const fit = (words: string): string => breakWords(words, width / smallOf(room.base))
  return {
    ...block,
    sentences: block.sentences.map(fit),
    check: {
      ...block.check,
      address: address && { ...address, words: fit(address.words) },
    },
  }
}

/** Labels take at most half of the width. */
function fitPairs(block: Pairs, room: Room): FittedPairs {
  const line = room.width / smallOf(room.base)
  const widest = Math.max(0, ...block.pairs.map(({ label }) => widthOfText(label) / FITTED + 1))
  const labelWidth = Math.min(line / 2, widest)
  const pairs = block.pairs.map(({ label, words }) => ({
    label: breakWords(label, labelWidth - 1),
    words: breakWords(words, line - labelWidth),
  }))
  return { ...block, caption: fitWords(block.caption, room, true), labelWidth, pairs }
}

function fitBlock(block: PaperBlock, room: Room): PaperBlock {
  switch (block.type) {
    case 'paragraph':
      return {
        ...block,
        children: fitInline(block.children, lineOf(room), room.isBold, (note) =>
          fitNote(note, room),
        ),
      }
    case 'heading':
      return { ...block, words: fitWords(block.words, { ...room, size: room.base * 1.2 }, true) }
    case 'list':
      return fitList(block, room)
    case 'table':
      return fitTable(block, room, fitBlocks)
    case 'callout': {
      const size = block.kind === 'notice' ? smallOf(room.base) : room.size
      const inner = { ...room, width: room.width - INDENTS[block.kind] * room.base, hang: 0, size }
      return { ...block, children: fitBlocks(block.children, inner) }
    }
    case 'front':
      return {
        ...block,
        children: fitBlocks(block.children, { ...room, width: room.width + room.hang, hang: 0 }),
      }
    case 'columns': {
      const width = (room.width - (block.count - 1) * GUTTER * room.base) / block.count
      const inner = { ...room, width, hang: 0, size: smallOf(room.base) }
      return { ...block, children: fitBlocks(block.children, inner) }
    }
    case 'footnote': {
      const width = room.width - FOOTNOTE * room.base
      const inner = { ...room, width, hang: 0, size: smallOf(room.base) }
      return { ...block, children: fitBlocks(block.children, inner) }
    }
    case 'anchor':
    case 'back':
    case 'language':
      return { ...block, children: fitBlocks(block.children, room) }
    case 'masthead':
    case 'title':
      return { ...block, words: fitWords(block.words, { ...room, size: room.base * 2 }, true) }
    case 'standing':
      return fitStanding(block, room)
    case 'pairs':
      return fitPairs(block, room)
    case 'contents':
    case 'for':
    case 'picture':
    case 'rule':
      return block
  }
}

function fitBlocks(blocks: readonly PaperBlock[], room: Room): PaperBlock[] {
  return blocks.map((block) => fitBlock(block, room))
}

/** A little of the width of a page: so wide may a word at its head and foot be. */
const MARGIN_WORD = 24

function fitPart(part: PaperPart, form: PaperForm, nextNote: () => string): PaperPart {
  const hang = part.labelWidth * form.size
  const width = pageWidth(form) - MARGINS - hang
  const room = {
    width,
    page: width,
    hang,
    size: form.size,
    base: form.size,
    isBold: false,
    nextNote,
  }
  const { start, end } = part.head
  return {
    ...part,
    head: { start: breakWords(start, MARGIN_WORD), end: breakWords(end, MARGIN_WORD) },
    foot: breakWords(part.foot, MARGIN_WORD),
    children: fitBlocks(part.children, room),
  }
}

/** A paper in which words have room: columns of tables go by what they hold, and words that are wider than their line are marked where they may be parted. */
export function fitPaper(paper: Paper): Paper {
  let notes = 0
  const nextNote = (): string => {
    notes += 1
    return `note ${String(notes)}`
  }
  return { ...paper, parts: paper.parts.map((part) => fitPart(part, paper.form, nextNote)) }
}
