import { create } from 'fontkitten'
import { readFonts } from './fonts.ts'

/** Where the upright fonts stand among those of papers: the usual ones, and the bold ones; the emoji serve both. */
const REGULAR = [0, 4, 8]
const BOLD = [2, 6, 8]

/** How wide a letter is taken to be that no font has, in the size of the letters. */
const UNKNOWN = 1

const known = new Map<string, number>()
const opened = new Map<number, ReturnType<typeof open>>()

function open(bytes: Buffer): Exclude<ReturnType<typeof create>, { isCollection: true }> {
  const font = create(bytes)
  if (font.isCollection) throw new Error('A collection of fonts is no font of papers')
  return font
}

function fontAt(index: number): ReturnType<typeof open> {
  const found = opened.get(index) ?? open(readFonts()[index] ?? Buffer.of())
  opened.set(index, found)
  return found
}

function measure(character: string, isBold: boolean): number {
  const code = character.codePointAt(0) ?? 0
  for (const index of isBold ? BOLD : REGULAR) {
    const font = fontAt(index)
    if (font.hasGlyphForCodePoint(code))
      return font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
  }
  return UNKNOWN
}

function widthOfCharacter(character: string, isBold: boolean): number {
  const key = isBold ? `*${character}` : character
  const width = known.get(key) ?? measure(character, isBold)
  known.set(key, width)
  return width
}

/** How wide words are on a paper, in the size of their letters. Letters that are drawn nearer to each other make them a little narrower than this. */
export function widthOfText(words: string, isBold = false): number {
  let sum = 0
  for (const character of words) sum += widthOfCharacter(character, isBold)
  return sum
}
