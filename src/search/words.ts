/** Words that say nothing of what is looked for, unless they are all that was typed or stand in quotation marks. */
const small = new Set(
  (
    'a about am an and any anyone anybody are as at be been being but by can could did do does for from get had has have he her him his how i if in into is it its may me might mine my of on or our ' +
    'ours shall she should so some somebody someone than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your yours ' +
    'allowed dont doesnt cant make makes made making want wants need needs happen happens ask asks someone something way ways go going'
  ).split(' '),
)

/** True for a word that is passed over among others. */
export function isSmall(word: string): boolean {
  return small.has(word)
}

/** Letters, digits and nothing else, in lower case: the form in which words are compared. */
export function toPlain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘ʼ]s?$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The plain words of a text; what hyphens and strokes join counts as several. */
export function plainWords(text: string): string[] {
  return text
    .split(/[\s\-‐-―/&,;:()[\]]+/u)
    .map(toPlain)
    .filter((word) => word !== '')
}

const inflection = /(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u

/**
 * True for two inflections of one word, such as “sacks” and “sacked”. Less is taken away than for a
 * stem: “elected” is not the “election” that “purdah” stands for. Short words have none.
 */
export function isInflected(one: string, other: string): boolean {
  const isLong = Math.min(one.length, other.length) > 3
  return one === other || (isLong && one.replace(inflection, '') === other.replace(inflection, ''))
}
