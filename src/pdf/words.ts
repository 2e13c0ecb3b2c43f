import { widthOfLabel } from './label-width.ts'
import type { PaperBlock, PaperBookmark, PaperCell, PaperInline, PaperItem } from './paper.ts'

/** Plain words. */
export function text(value: string): PaperInline {
  return { type: 'text', value }
}

/** Bold words. */
export function bold(value: string): PaperInline {
  return { type: 'strong', children: [text(value)] }
}

/** Words that lead out of the paper, where there is an address. */
export function linked(
  url: string | undefined,
  ...children: readonly PaperInline[]
): PaperInline[] {
  return url === undefined ? [...children] : [{ type: 'link', url, children }]
}

/** A paragraph of words, or of what stands inside one. */
export function paragraph(
  ...children: readonly (PaperInline | string)[]
): Extract<PaperBlock, { type: 'paragraph' }> {
  return {
    type: 'paragraph',
    staysWithNext: false,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  }
}

/** An item of a list, with a label or a bullet; with the name of its place, if something may lead to it, and a bookmark, if it is to have one. */
export function item(
  label: string | undefined,
  children: readonly PaperBlock[],
  place?: string,
  bookmark?: PaperBookmark,
): PaperItem {
  const labelWidth = label === undefined ? 0 : widthOfLabel(label)
  return { label, labelWidth, place, bookmark, children }
}

/** A heading of the handbook’s own, without a number. */
export function ownHeading(level: number, words: string, inContents = false): PaperBlock {
  return {
    type: 'heading',
    level,
    place: undefined,
    number: undefined,
    words,
    subtitle: undefined,
    inContents,
  }
}

/** A cell that heads a column or a row. */
export function headingCell(...children: readonly PaperInline[]): PaperCell {
  return { isHeading: true, across: 1, down: 1, children: [paragraph(...children)] }
}

/** Any other cell. */
export function cell(...children: readonly PaperBlock[]): PaperCell {
  return { isHeading: false, across: 1, down: 1, children }
}

/** Some words with words of the handbook’s own between them. */
export function between<Item>(
  items: readonly Item[],
  toWords: (item: Item) => readonly PaperInline[],
  gap = ', ',
): PaperInline[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [text(gap)]), ...toWords(item)])
}

/** A list cut into parts of at most so many, which are as even as can be. */
export function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  const size = Math.ceil(items.length / Math.max(1, Math.ceil(items.length / most)))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
