import { stemmer } from 'stemmer'

/** The most letters of a word that are looked at. Longer ones are no words of English. */
const longest = 40

/**
 * A lower-case word without the endings that English puts to it, by the algorithm of Porter, which
 * leaves “-atory” and “-inary” alone. It need not be a word itself.
 *
 * @example
 * stem('requests') === stem('requested') // true
 */
export function stem(word: string): string {
  return stemmer(word.slice(0, longest)).replace(/atori$|(?<=in)ari$/, '')
}

/** True for two forms of one English word, such as “dismissal” and “dismissed”. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || stem(one) === stem(other)
}
