import type { Report } from '../messages/message.ts'

/** Characters that show nothing, or change the order in which others are shown. Tabs and line ends are none. */
// eslint-disable-next-line no-control-regex -- they are just what is looked for
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu
const joinsEmoji = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?$/u

const names: Readonly<Record<number, string>> = {
  0x00: 'null character', 0x1b: 'escape character', 0xad: 'soft hyphen', 0x200b: 'zero-width space', 0x200c: 'zero-width non-joiner', 0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark', 0x200f: 'right-to-left mark', 0x202a: 'left-to-right embedding', 0x202b: 'right-to-left embedding',
  0x202d: 'left-to-right override', 0x202e: 'right-to-left override', 0x2060: 'word joiner', 0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate', 0x2069: 'end of isolate', 0xfeff: 'byte order mark inside the text',
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const name = names[code]
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}${name === undefined ? '' : ` (${name})`}`
}

/** Reports the characters of a text that cannot be seen; each kind once a line. The joiner inside an emoji is allowed. */
export function checkHiddenCharacters(path: string, text: string, report: Report): void {
  if (text.search(hidden) === -1) return
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const reported = new Set<string>()
    for (const match of line.matchAll(hidden)) {
      const [character] = match
      const joins = character === '\u200D' && joinsEmoji.test(line.slice(0, match.index)) && /^\p{Extended_Pictographic}/u.test(line.slice(match.index + 1))
      if (joins || reported.has(character)) continue
      reported.add(character)
      report(path, 'character-hidden', { line: index + 1, column: match.index + 1 }, { found: nameOf(character) })
    }
  }
}
