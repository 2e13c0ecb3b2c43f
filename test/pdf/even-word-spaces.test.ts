import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { withEvenWordSpaces } from '../../src/pdf/even-word-spaces.ts'
import { readFonts } from '../../src/fonts/fonts.ts'

/** How much narrower words are when they are set together than one by one, in thousandths of the size of the letters. */
function narrowing(fonts: readonly Buffer[], pieces: readonly string[], style: string): number {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const mainFileContent = `#set text(font: "Atkinson Hyperlegible Next", size: 1000pt, ${style})\n#let width(words) = measure(words).width.pt()\n#context [#metadata(${pieces.map((piece) => `width("${piece}")`).join(' + ')} - width("${pieces.join('')}")) <difference>]`
  const [difference] = compiler.query(
    { mainFileContent },
    { selector: '<difference>', field: 'value' },
  ) as number[]
  return Math.round(difference ?? Number.NaN)
}

const styles = { upright: 'weight: 400', italic: 'style: "italic"', bold: 'weight: 700' }
const spaced = ['r', ' ', 'w']

describe('A font with even spaces between words', () => {
  const original = readFonts()
  const fonts = original.map(withEvenWordSpaces)
  for (const [name, style] of Object.entries(styles)) {
    it(`moves no word closer to the one before it, ${name}`, () => {
      assert.equal(narrowing(fonts, spaced, style), 0)
      assert.ok(narrowing(original, spaced, style) > 0)
    })
    it(`keeps the distances between letters, ${name}`, () => {
      const letters = narrowing(original, ['T', 'o'], style)
      assert.ok(letters > 0)
      assert.equal(narrowing(fonts, ['T', 'o'], style), letters)
    })
  }
  it('leaves the font itself as it was', () => {
    for (const font of original) {
      const before = Buffer.from(font)
      withEvenWordSpaces(font)
      assert.ok(font.equals(before))
    }
  })
  it('is otherwise the same, and a font without such corrections is the same altogether', () => {
    for (const [index, font] of fonts.entries()) assert.equal(font.length, original[index]?.length)
    assert.ok(fonts.at(-1)?.equals(original.at(-1) ?? Buffer.of()))
  })
})
