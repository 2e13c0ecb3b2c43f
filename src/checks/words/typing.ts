import type { Values } from '../../messages/message.ts'
import { wordRule, type WordRule } from './word-rule.ts'

/** Words that are never right twice in a row; “that that”, “had had”, “in in” and “on on” can be. */
const doubled = 'the|a|an|and|of|to|for|be|by|with|or|at|as|are|from|this|their|its|our|your|we|they|which|must|shall|should|may|council|councillors?|clerk|members?|employees?|policy|meeting|any|all|each|not|has|have|been|will|can|if'

const endings = new Set(['and', 'or', 'more', 'again', 'over', 'by'])

/** “More and more and more” is English; “of the of the” is not. */
function readPhrase([, first = '', second = '']: RegExpExecArray): Values | undefined {
  return endings.has(first) || endings.has(second) ? undefined : {}
}

/** The first letter of limbs in one sentence that does not follow the one before. */
function readLetters(match: RegExpExecArray): Values | undefined {
  const letters = [...match[0].matchAll(/(?<=[\s;:,]|^)(?<!\b(?:see|in|under|to|of|from|by)\s)\(([a-z])\) /g)].map(([, letter = '']) => letter)
  const at = letters.findIndex((letter, index) => index > 0 && letter.charCodeAt(0) !== (letters[index - 1] ?? '').charCodeAt(0) + 1)
  if (letters[0] !== 'a' || letters[1] !== 'b' || at === -1) return undefined
  return { found: `(${letters[at] ?? ''})`, expected: `(${String.fromCharCode((letters[at - 1] ?? '').charCodeAt(0) + 1)})` }
}

/** Slips of the fingers. */
export const typingRules: readonly WordRule[] = [
  wordRule('word-doubled', new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(${doubled})\s\1(?![\p{L}\p{N}’'-])`, 'giu'), ([all, word = '']) => (
    // “Schedule A a copy”, “Part A A member”: a letter that names something is no article.
    word === 'A' || (/^[A-Z]{2,}/.test(word) && all.toUpperCase() !== all) ? undefined : {}
  )),
  wordRule('word-doubled', /(?<![\p{L}\p{N}’'-])([a-z]{2,15}) ([a-z]{2,15}) \1 \2(?![\p{L}\p{N}’'-])/gu, readPhrase),
  wordRule('mark-doubled', /(?<=[\p{L}\p{N})”’"'])(?:\.\.(?![./\p{L}\\])|,,|;;|::|,\.|;,|,;|\?\?(?!\?)|\?\.(?=\s|$))/gu),
  wordRule('digit-in-word', /(?<![\p{L}\p{N}@./_-])[a-z]{1,20}[01][a-z]{2,20}(?![\p{L}\p{N}@/_-]|\.\p{L})|(?<![\p{L}\p{N}])[0-9]{1,3}[Oo][0-9]{1,3}(?![\p{L}\p{N}])/gu),
  wordRule('letters-jump', /(?<=[\s;:,]|^)\(a\) [^\n]{1,1500}/gm, readLetters),
]
