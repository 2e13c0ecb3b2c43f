/** A pair of classes of glyphs whose distance a font corrects, format 2 of the table `GPOS`; other ways of telling pairs are left as they are. */
const PAIRS = 2
const BY_CLASS = 2

/** Where the tables of a font begin, by their names. Throws for what is no TrueType file. */
function findTables(font: Buffer): Map<string, number> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]
    }),
  )
}

/** The glyph of the space, from the table of characters that all fonts have: format 4, in runs of characters. */
function findSpace(font: Buffer, cmap: number): number | undefined {
  const tables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  )
  const table = tables.find((at) => font.readUInt16BE(at) === 4)
  if (table === undefined) return undefined
  const runs = font.readUInt16BE(table + 6) / 2
  const space = 0x20
  for (let run = 0; run < runs; run += 1) {
    const [end = 0, start = 0, delta = 0, offset = 0] = [
      14,
      16 + 2 * runs,
      16 + 4 * runs,
      16 + 6 * runs,
    ].map((at) => font.readUInt16BE(table + at + 2 * run))
    if (start <= space && space <= end)
      return offset === 0
        ? (space + delta) & 0xffff
        : font.readUInt16BE(table + 16 + 6 * runs + 2 * run + offset + 2 * (space - start))
  }
  return undefined
}

/** The class of a glyph; 0 where none is told. */
function classOf(font: Buffer, at: number, glyph: number): number {
  const isByGlyph = font.readUInt16BE(at) === 1
  if (isByGlyph) {
    const index = glyph - font.readUInt16BE(at + 2)
    return index >= 0 && index < font.readUInt16BE(at + 4)
      ? font.readUInt16BE(at + 6 + 2 * index)
      : 0
  }
  const ranges = Array.from({ length: font.readUInt16BE(at + 2) }, (_, index) => at + 4 + 6 * index)
  const range = ranges.find(
    (each) => font.readUInt16BE(each) <= glyph && glyph <= font.readUInt16BE(each + 2),
  )
  return range === undefined ? 0 : font.readUInt16BE(range + 4)
}

/** How many bytes the corrections of one glyph of a pair have: two for each kind that the format names. */
function sizeOf(format: number): number {
  return 2 * format.toString(2).replaceAll('0', '').length
}

/** Takes the corrections away that a table of pairs has for the class of the space. Class 0 holds all glyphs that are not named and stays as it is. */
function clear(font: Buffer, at: number, space: number): void {
  const size = sizeOf(font.readUInt16BE(at + 4)) + sizeOf(font.readUInt16BE(at + 6))
  const [first, second] = [
    classOf(font, at + font.readUInt16BE(at + 8), space),
    classOf(font, at + font.readUInt16BE(at + 10), space),
  ]
  const [rows, columns] = [font.readUInt16BE(at + 12), font.readUInt16BE(at + 14)]
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const isBesideSpace = (first > 0 && row === first) || (second > 0 && column === second)
      if (isBesideSpace)
        font.fill(
          0,
          at + 16 + (row * columns + column) * size,
          at + 16 + (row * columns + column + 1) * size,
        )
    }
  }
}

/** Where the tables of pairs by class begin. */
function findPairs(font: Buffer, positions: number): number[] {
  const lookups = positions + font.readUInt16BE(positions + 8)
  const all = Array.from(
    { length: font.readUInt16BE(lookups) },
    (_, index) => lookups + font.readUInt16BE(lookups + 2 + 2 * index),
  )
  return all
    .filter((lookup) => font.readUInt16BE(lookup) === PAIRS)
    .flatMap((lookup) =>
      Array.from(
        { length: font.readUInt16BE(lookup + 4) },
        (_, index) => lookup + font.readUInt16BE(lookup + 6 + 2 * index),
      ),
    )
    .filter((subtable) => font.readUInt16BE(subtable) === BY_CLASS)
}

/**
 * A font whose spaces between words are all equally wide: a copy, where it has to be altered. Where a font moves letters closer to a space, the engine has to shape a line anew for each
 * word that it tries to add: a tenth of the time of a paper. Letters keep their distances to one another.
 */
export function withEvenWordSpaces(original: Buffer): Buffer {
  const tables = findTables(original)
  const [positions, characters] = [tables.get('GPOS'), tables.get('cmap')]
  const space = characters === undefined ? undefined : findSpace(original, characters)
  if (positions === undefined || space === undefined) return original
  const pairs = findPairs(original, positions).filter(
    (at) =>
      classOf(original, at + original.readUInt16BE(at + 8), space) > 0 ||
      classOf(original, at + original.readUInt16BE(at + 10), space) > 0,
  )
  if (pairs.length === 0) return original
  const font = Buffer.from(original)
  for (const subtable of pairs) clear(font, subtable, space)
  return font
}
