/** A character that shows nothing, or changes the order in which others are shown. Tabs and line ends are none. */
const invisible = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}`
const one = new RegExp(`[${invisible}]`, 'gu')
const beyondOneLine = new RegExp(`[\\t\\n\\r${invisible}]`, 'gu')
const runs = new RegExp(`[\\t\\n\\r${invisible}]+`, 'gu')
const joinsEmoji = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?$/u

const names: Readonly<Record<number, string>> = {
  0x00: 'null character',
  0x0b: 'vertical tab',
  0x1b: 'escape character',
  0xad: 'soft hyphen',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2069: 'end of isolate',
  0xfeff: 'byte order mark inside the text',
}

/** An invisible character, and the offset at which it stands. */
export interface Invisible {
  character: string
  index: number
}

function isJoiner(text: string, character: string, index: number): boolean {
  return (
    character === '\u200D' &&
    joinsEmoji.test(text.slice(Math.max(0, index - 8), index)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(index + 1, index + 3))
  )
}

/** The invisible characters of a text, each kind once, where it first stands. The joiner inside an emoji is allowed. */
export function findInvisible(text: string): Invisible[] {
  if (text.search(one) === -1) return []
  const found = new Map<string, Invisible>()
  for (const { 0: character, index } of text.matchAll(one)) {
    if (!isJoiner(text, character, index) && !found.has(character))
      found.set(character, { character, index })
  }
  return [...found.values()]
}

/** A text without its invisible characters, its letters composed. The joiner inside an emoji stays. */
export function withoutInvisible(text: string): string {
  return text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(one, (character, index: number) => (isJoiner(text, character, index) ? character : ''))
    .normalize('NFC')
}

/** What an invisible character is called: `U+200B (zero-width space)`. */
export function nameOfInvisible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const name = names[code]
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}${name === undefined ? '' : ` (${name})`}`
}

/** A text on one line: a space for each run of line ends, tabs and invisible characters, and none of them at either end. */
export function onOneLine(text: string): string {
  return text
    .replace(runs, (run, index: number) =>
      index === 0 || index + run.length === text.length ? '' : ' ',
    )
    .toWellFormed()
}

/** A text on one line of the same length: a dot for each unit of a line end, a tab or an invisible character. */
export function dotted(text: string): string {
  return text.replace(beyondOneLine, (character) => '·'.repeat(character.length)).toWellFormed()
}
