import { inflateSync } from 'node:zlib'

/** Words on a page of a PDF, and where they begin: in points from the lower left corner. */
export interface PdfLine {
  x: number
  y: number
  words: string
}

/** What stands on one page of a PDF. */
export interface PdfPage {
  /** In points. */
  width: number
  height: number
  /** From top to bottom; pieces on one line are one, with a space where they do not touch. */
  lines: readonly PdfLine[]
}

/** The objects of a PDF as Chromium writes them, by number: plain dictionaries, streams apart. */
class PdfObjects {
  readonly #objects: ReadonlyMap<string, string>

  constructor(pdf: Buffer) {
    this.#objects = new Map(
      [...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(
        ([, number = '', body = '']) => [number, body],
      ),
    )
  }

  get all(): string[] {
    return [...this.#objects.values()]
  }

  #parts(number: string): [dictionary: string, stream: string] {
    const body = this.#objects.get(number) ?? ''
    const begin = / stream\r?\n/.exec(body)
    return begin
      ? [body.slice(0, begin.index), body.slice(begin.index + begin[0].length)]
      : [body, '']
  }

  dictionary(number: string): string {
    return this.#parts(number)[0]
  }

  stream(number: string): string {
    const [dictionary, stream] = this.#parts(number)
    return dictionary.includes('/FlateDecode')
      ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      : stream
  }
}

function toWords(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

/** What each code of a font stands for, by its hexadecimal digits. */
type Font = ReadonlyMap<string, string>

function readFont(cmap: string): Font {
  const signs = new Map<string, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      signs.set(code, toWords(hex))
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        signs.set(
          code.toString(16).toUpperCase().padStart(from.length, '0'),
          toWords((Number.parseInt(hex, 16) + code - first).toString(16).padStart(4, '0')),
        )
      }
    }
  }
  return signs
}

/** Scale and shift, across and down; text that is turned does not occur. */
type Transform = readonly [scaleX: number, scaleY: number, shiftX: number, shiftY: number]

/** A run of text between `BT` and `ET`, placed by what was set before it. */
function readPiece(
  block: string,
  [scaleX, scaleY, shiftX, shiftY]: Transform,
  fonts: ReadonlyMap<string, Font>,
): PdfLine & { end: number } {
  const [, name = ''] = /\/(\w+) [\d.]+ Tf/.exec(block) ?? []
  const [, x = 0, y = 0] = (/([-\d.]+) ([-\d.]+) Tm/.exec(block) ?? []).map(Number)
  const advance = [...block.matchAll(/([-\d.]+) [-\d.]+ Td/g)].reduce(
    (sum, [, step]) => sum + Number(step),
    0,
  )
  const font = fonts.get(name)
  const digits = [...(font?.keys() ?? [])][0]?.length ?? 2
  const codes = [...block.matchAll(/<([\dA-F]+)>/g)].flatMap(
    ([, hex = '']) => hex.match(new RegExp(`.{${String(digits)}}`, 'g')) ?? [],
  )
  return {
    x: x * scaleX + shiftX,
    y: y * scaleY + shiftY,
    end: (x + advance) * scaleX + shiftX,
    words: codes.map((code) => font?.get(code) ?? '').join(''),
  }
}

/** The runs of text of a page. Of what is between them only what moves them is read. */
function readPieces(
  content: string,
  fonts: ReadonlyMap<string, Font>,
): (PdfLine & { end: number })[] {
  const kept: Transform[] = []
  let now: Transform = [1, 1, 0, 0]
  const pieces: (PdfLine & { end: number })[] = []
  for (const [step, block] of content.matchAll(/^(?:BT\n(.*?)\nET|q|Q|[^\n]* cm)$/gms)) {
    if (block !== undefined) pieces.push(readPiece(block, now, fonts))
    else if (step === 'q') kept.push(now)
    else if (step === 'Q') now = kept.pop() ?? now
    else {
      const [a = 1, , , d = 1, e = 0, f = 0] = step.split(' ').map(Number)
      now = [now[0] * a, now[1] * d, now[0] * e + now[2], now[1] * f + now[3]]
    }
  }
  return pieces
}

function joinLines(pieces: readonly (PdfLine & { end: number })[]): PdfLine[] {
  const lines = Map.groupBy(pieces, ({ y }) => Math.round(y))
  return [...lines.values()]
    .map((line) => {
      const sorted = line.toSorted((a, b) => a.x - b.x)
      const words = sorted
        .map(
          (piece, index) =>
            `${index > 0 && piece.x - (sorted[index - 1]?.end ?? 0) > 11 ? ' ' : ''}${piece.words}`,
        )
        .join('')
      return { x: sorted[0]?.x ?? 0, y: line[0]?.y ?? 0, words: words.replace(/\s+/g, ' ').trim() }
    })
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.y - a.y)
}

/**
 * Reads the pages of a PDF that Chromium has printed, so that no other program is needed for it.
 *
 * @see https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf sections 7.3, 9.4 and 9.10.3
 */
export function readPdfPages(pdf: Buffer): PdfPage[] {
  const objects = new PdfObjects(pdf)
  const readFontOf = (number: string): Font =>
    readFont(objects.stream(/\/ToUnicode (\d+)/.exec(objects.dictionary(number))?.[1] ?? ''))
  const cache = new Map<string, Font>()
  return objects.all
    .filter((body) => body.includes('/Type /Page\n'))
    .map((body) => {
      const [, names = ''] = /\/Font <<(.*?)>>/s.exec(body) ?? []
      const fonts = new Map(
        [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
          const font = cache.get(number) ?? readFontOf(number)
          cache.set(number, font)
          return [name, font]
        }),
      )
      const [, width = 0, height = 0] = (
        /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? []
      ).map(Number)
      return {
        width,
        height,
        lines: joinLines(
          readPieces(objects.stream(/\/Contents (\d+)/.exec(body)?.[1] ?? ''), fonts),
        ),
      }
    })
}
