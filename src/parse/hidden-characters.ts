import { findInvisible, nameOfInvisible } from '../text/invisible.ts'
import type { Place } from '../text/places.ts'
import type { Report } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'

/** What is wrong with an invisible character: that of Word’s manual line break stands for something. */
function ruleOf(character: string): RuleId {
  return character === '\v' ? 'character-line-break' : 'character-hidden'
}

/** Reports the characters of a text that cannot be seen; each kind once a line. The joiner inside an emoji is allowed. */
export function checkHiddenCharacters(path: string, text: string, report: Report): void {
  if (findInvisible(text).length === 0) return
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const { character, index: start } of findInvisible(line)) {
      report(
        path,
        ruleOf(character),
        { line: index + 1, column: start + 1 },
        { found: nameOfInvisible(character) },
      )
    }
  }
}

/** Reports the characters that a value holds only behind a code, such as `\e` in YAML: `written` is the value as it stands in the file. */
export function checkEscapedCharacters(
  path: string,
  { value, written, place }: { value: string; written: string; place: Place },
  report: Report,
): void {
  for (const { character } of findInvisible(value)) {
    if (!written.includes(character))
      report(path, ruleOf(character), place, { found: nameOfInvisible(character) })
  }
}
