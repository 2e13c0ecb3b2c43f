import type { Values } from '../../messages/message.ts'
import { wordRule, type WordRule } from './word-rule.ts'

/** Words that are never right twice in a row; “that that”, “had had”, “in in” and “on on” can be. */
const neverTwice = new Set([
  ...'the a an and of to for be by with or at as are from this their its our your we they which must shall should may'.split(
    ' ',
  ),
  ...'council councillor councillors clerk member members employee employees policy meeting any all each not has have been will can if'.split(
    ' ',
  ),
])

/** A word twice. */
const doubledWord = /(?<![\w’'-])([A-Za-z]{1,12})\s\1(?![\w’'-])/gi

/** Two small words twice, as in “of the of the”. Of other words “more and more and more” is English. */
const doubledPhrase =
  /\b(of|in|to|for|by|on|with|at|from|is|that|under) (the|an?|this|our|your|their) \1 \2\b/gi

function readDoubled([, word = '']: RegExpExecArray): Values | undefined {
  // “Part A a member”: a letter that names something is no article.
  return neverTwice.has(word.toLowerCase()) && word !== 'A' ? {} : undefined
}

/** The first letter of limbs in one sentence that does not follow the one before. */
function readLetters(match: RegExpExecArray): Values | undefined {
  const letters = [
    ...match[0].matchAll(/(?<=[\s;:,]|^)(?<!\b(?:see|in|under|to|of|from|by)\s)\(([a-z])\) /g),
  ].map(([, letter = '']) => letter)
  const at = letters.findIndex(
    (letter, index) =>
      index > 0 && letter.charCodeAt(0) !== (letters[index - 1] ?? '').charCodeAt(0) + 1,
  )
  if (letters[0] !== 'a' || letters[1] !== 'b' || at === -1) return undefined
  return {
    found: `(${letters[at] ?? ''})`,
    expected: `(${String.fromCharCode((letters[at - 1] ?? '').charCodeAt(0) + 1)})`,
  }
}

/** Slips of the fingers. */
export const typingRules: readonly WordRule[] = [
  wordRule('word-doubled', doubledWord, { read: readDoubled }),
  wordRule('word-doubled', doubledPhrase),
  wordRule(
    'mark-doubled',
    /(?<=[\p{L}\p{N})”’"'])(?:\.\.(?![./\p{L}\\])|,,|;;|::|,\.|;,|,;|\?\?(?!\?)|\?\.(?=\s|$))/gu,
    { needs: ['..', ',,', ';;', '::', ',.', ';,', ',;', '??', '?.'] },
  ),
  wordRule(
    'digit-in-word',
    /[01](?<=(?<![\p{L}\p{N}@./_-])([a-z]{1,20}).)(?=([a-z]{2,20})(?![\p{L}\p{N}@/_-]|\.\p{L}))/gu,
    { read: ([digit, before = '', behind = '']) => ({ found: before + digit + behind }) },
  ),
  wordRule('digit-in-word', /[Oo](?<=(?<![\p{L}\p{N}])(\d{1,3}).)(?=(\d{1,3})(?![\p{L}\p{N}]))/gu, {
    read: ([letter, before = '', behind = '']) => ({ found: before + letter + behind }),
  }),
  wordRule('letters-jump', /(?<=[\s;:,]|^)\(a\) [^\n]{1,1500}/gm, {
    needs: ['(a) '],
    read: readLetters,
  }),
]
