import { slips } from './slips.ts'

/** True when one word has all letters of the other in their order, and some more. */
function hasLettersOf(longer: string, shorter: string): boolean {
  let reached = 0
  for (const letter of longer) if (letter === shorter[reached]) reached += 1
  return reached === shorter.length
}

/** True for so many slips as can make one word of another. A short word with another letter in it is another word, as are “toilet” and “tablet”. */
function isNear(typed: string, word: string, far: number): boolean {
  const onlyLetters = hasLettersOf(word, typed) || hasLettersOf(typed, word)
  const isAlike = word.startsWith(typed.charAt(0))
  if (far === 1)
    return (
      (isAlike || typed.length > 6) &&
      (typed.length > 5 || onlyLetters || sorted(typed) === sorted(word))
    )
  return (
    isAlike &&
    (far === 2
      ? typed.length > 7 || (onlyLetters && typed.length > 5)
      : far === 3 && typed.length > 10)
  )
}

function sorted(word: string): string {
  return Array.from(word).sort().join('')
}

/**
 * The word that a misspelt one is nearest to, if it is near at all; of words that are as near, the one that stands first, as they are ordered by how often
 * they are used.
 */
export function suggestWord(form: string, known: Iterable<string>): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  if (form.length < 4 || form.length > 40 || /\d/.test(form)) return undefined
  for (const word of known) {
    if (Math.abs(word.length - form.length) > 3 || word.length < 4) continue
    const far = slips(form, word)
    if (far < least && isNear(form, word, far)) [best, least] = [word, far]
  }
  return best
}
