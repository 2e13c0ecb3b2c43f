import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkitten'

/** The fonts of papers: the family of the site, then one with far more letters and signs, and one of emoji, for what that lacks. Woff2 files would be passed over by the engine in silence. */
const fontFiles: readonly string[] = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
    (style) =>
      `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`,
  ),
  ...['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique'].map(
    (name) => `dejavu-fonts-ttf/ttf/${name}.ttf`,
  ),
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

/** The packages that fonts come from are known by their descriptions: not all of them let their files be asked for. */
function pathOf(file: string): string {
  const names = file.split('/')
  const name = names.slice(0, file.startsWith('@') ? 2 : 1).join('/')
  return join(
    dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
    ...names.slice(file.startsWith('@') ? 2 : 1),
  )
}

let known: readonly Buffer[] | undefined

/** The fonts of papers, as the bytes of TrueType files. They are read once. */
export function readFonts(): readonly Buffer[] {
  return (known ??= fontFiles.map((file) => readFileSync(pathOf(file))))
}

/** What every font of the family of the site has: letters and signs of Western Europe, Welsh among them. */
export const commonCharacters =
  /^[\u0020-\u007e\u00a0-\u00b4\u00b6-\u00ff\u0174-\u0178\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]$/
/** What is not drawn; where it must not stand, another rule says so. */
const invisible = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]$/u

let coverage: readonly ReadonlySet<number>[] | undefined

function readCoverage(): readonly ReadonlySet<number>[] {
  return readFonts().map((bytes) => {
    const font = create(bytes)
    if (font.isCollection) throw new Error('A collection of fonts is no font of papers')
    return new Set(font.characterSet)
  })
}

/** A text that has nothing but common characters and line ends: nearly all texts. */
const plainText = new RegExp(`^[\\s${commonCharacters.source.slice(2, -2)}]*$`)

/** True for a character that papers can show. The fonts are looked into only for one that is not common. */
export function canPrint(character: string): boolean {
  if (commonCharacters.test(character) || invisible.test(character)) return true
  coverage ??= readCoverage()
  const code = character.codePointAt(0) ?? 0
  return coverage.some((codes) => codes.has(code))
}

/** The characters of a text that papers cannot show, each once. */
export function findUnprintable(text: string): string[] {
  return plainText.test(text) ? [] : [...new Set(text)].filter((character) => !canPrint(character))
}
