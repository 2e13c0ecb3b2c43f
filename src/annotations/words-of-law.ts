/** One word or number of a text and where it stands; marks of punctuation are between words. */
export interface WordOfLaw {
  /** In lower case; `&` is `and`. */
  form: string
  printed: string
  start: number
  end: number
}

/** Splits a text into its words. */
export function toWords(text: string): WordOfLaw[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|&/gu)].map(({ 0: printed, index }) => ({
    form: printed === '&' ? 'and' : printed.toLowerCase(),
    printed,
    start: index,
    end: index + printed.length,
  }))
}

/** What the last word of a title can be, and whether the title is told by it even without a year. */
export const instruments: ReadonlyMap<string, 'always' | 'with-year'> = new Map([
  ['act', 'always'],
  ['regulations', 'always'],
  ['directive', 'always'],
  ['regulation', 'always'],
  ['acts', 'with-year'],
  ['order', 'with-year'],
  ['rules', 'with-year'],
  ['measure', 'with-year'],
])

const connectors: ReadonlySet<string> = new Set([
  'of',
  'and',
  'or',
  'for',
  'to',
  'in',
  'on',
  'at',
  'by',
  'with',
  'from',
  'the',
  'etc',
])

/** Words with which a title does not begin, although they may be printed with a capital before it. */
const openers: ReadonlySet<string> = new Set([
  ...[
    'the',
    'this',
    'that',
    'these',
    'those',
    'a',
    'an',
    'any',
    'all',
    'each',
    'every',
    'such',
    'no',
    'our',
    'your',
    'their',
    'its',
    'his',
    'her',
    'both',
    'either',
    'new',
    'old',
    'current',
    'relevant',
    'uk',
    'eu',
  ],
  ...[
    'and',
    'or',
    'but',
    'if',
    'when',
    'where',
    'while',
    'as',
    'see',
    'under',
    'in',
    'on',
    'by',
    'of',
    'for',
    'from',
    'to',
    'with',
    'since',
    'because',
    'following',
    'per',
    'regarding',
    'including',
    'also',
    'unlike',
    'like',
    'within',
    'through',
    'via',
    'pursuant',
  ],
  ...[
    'we',
    'you',
    'they',
    'he',
    'she',
    'it',
    'i',
    'who',
    'which',
    'must',
    'shall',
    'should',
    'may',
    'will',
    'can',
    'not',
    'do',
    'never',
    'always',
    'please',
  ],
  ...[
    'breach',
    'breaches',
    'contravention',
    'violation',
    'requirements',
    'provisions',
    'section',
    'sections',
    'schedule',
    'part',
    'article',
    'articles',
    'terms',
    'meaning',
    'copy',
    'copies',
    'compliance',
    'complying',
    'comply',
  ],
])

/** Words that end a title for certain; “Order” or “Directive” also stand inside titles, as in “Public Order Act”. */
const endings: ReadonlySet<string> = new Set(['act', 'acts', 'regulations'])

/** True for a word that can belong to a title because of its capital. */
export function isTitleWord({ form, printed }: WordOfLaw): boolean {
  return /^\p{Lu}/u.test(printed) && !openers.has(form) && !endings.has(form)
}

/** True for a small word that stands inside titles. */
export function isConnector({ form }: WordOfLaw): boolean {
  return connectors.has(form)
}

/** True for the year of a title. */
export function isYear(word: WordOfLaw | undefined): boolean {
  return word !== undefined && /^(?:1[2-9]|20)\d\d$/.test(word.form)
}

/** True when nothing but what may stand inside a title stands between two words. */
export function areJoined(text: string, before: WordOfLaw, after: WordOfLaw): boolean {
  const gap = text.slice(before.end, after.start)
  if (/^[\s,()'’‘“”"*‐‑–-]*$/u.test(gap)) return true
  return before.form === 'etc' || before.form === 'no'
    ? /^\.[\s()]*$/.test(gap)
    : gap === '/' && /^\d+$/.test(before.form)
}

/** True when only a space, a hyphen or an ampersand stands between two words. */
export function areNeighbours(text: string, before: WordOfLaw, after: WordOfLaw): boolean {
  return /^[\s(-]*$/.test(text.slice(before.end, after.start))
}
