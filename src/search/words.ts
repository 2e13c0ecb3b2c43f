/** Words that say nothing of what is looked for, unless they are all that was typed or stand in quotation marks. */
const small = new Set(('a about am an and any anyone anybody are as at be been being but by can could did do does for from get had has have he her him his how i if in into is it its may me might mine my of on or our '
  + 'ours shall she should so some somebody someone than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your yours '
  + 'allowed dont doesnt cant make makes made making want wants need needs happen happens ask asks someone something way ways go going').split(' '))

/** True for a word that is passed over among others. */
export function isSmall(word: string): boolean {
  return small.has(word)
}

/** Letters, digits and nothing else, in lower case: the form in which words are compared. */
export function toPlain(word: string): string {
  return word.normalize('NFKD').toLowerCase().replace(/['’‘ʼ]s?$/u, '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The plain words of a text; what hyphens and strokes join counts as several. */
export function plainWords(text: string): string[] {
  return text.split(/[\s\-‐-―/&,;:()[\]]+/u).map(toPlain).filter((word) => word !== '')
}

const endings = ['ations', 'ation', 'atory', 'ality', 'arily', 'ary', 'ity', 'ness', 'ments', 'ment', 'ances', 'ance', 'ings', 'ing', 'ions', 'ion', 'ers', 'er', 'ors', 'or', 'ies', 'ied', 'ive', 'ally', 'al', 'ly', 'es', 'ed', 's', 'e', 'y']

function strip(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3)
  if (ending === undefined || (ending === 's' && word.endsWith('ss'))) return word
  const stem = word.slice(0, -ending.length)
  return ending.length > 1 && /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** What is left of an English word without its endings: the same for “dismissal” and “dismissed”. Rough: only words that the index has already matched are compared. */
function toStem(word: string): string {
  return strip(strip(word))
}

/** The singular or plain form of a word, as far as its ending tells: less is taken away than for a stem, so that “worker” stays apart from “work”. */
function toPlainForm(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '')
}

/** True for two inflections of one word, such as “sacks” and “sacked”. Short words have none. */
export function isInflected(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) > 3 && toPlainForm(one) === toPlainForm(other))
}

/** True for two forms of one word. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || toStem(one) === toStem(other)
}
