import { location } from 'vfile-location'

/** Where something stands in a file: line and column, both from 1. */
export interface Place {
  line: number
  column: number
  /** The file, where it is another one than that which is spoken of. */
  path?: string
}

/** A part of a text, from offset `start` up to offset `end`. */
export interface Span {
  start: number
  end: number
}

/** Tells where the offsets of a text lie; one beyond its end lies there. Line ends are those of Markdown. */
export function makePlaceAt(text: string): (offset: number) => Place {
  const index = location(text)
  return (offset) => {
    const { line, column } = index.toPoint(Math.min(offset, text.length)) ?? { line: 1, column: 1 }
    return { line, column }
  }
}
