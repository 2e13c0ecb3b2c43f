import type { CouncilSlug } from './built-site.ts'

/** Something in the extracted text of a document that is not a word of the document. */
export interface Debris {
  council: CouncilSlug
  /** What it is. */
  what: string
  /** Where it stands. */
  where: string
  /** Why it is not a word of the document. */
  reason: string
  find: RegExp
  /** What stays of what was found. */
  keep: string
  /** How often it is found, so that no more can ever be left out than is meant. */
  times: number
  /** How many words (with a letter or a digit in them) are left out with it. */
  words: number
}

const bullets = {
  what: 'hyphen and space',
  where: 'at the beginning of a line, behind spaces or not',
  reason:
    'the extraction’s sign for a list item or for a paragraph with a number; a mark, not a word',
  find: /^ *- (?=\S)/gm,
  keep: '',
  words: 0,
} as const

const emptyBullets = {
  what: 'hyphen alone',
  where: 'on a line of its own',
  reason: 'an empty list item, which the extraction left where a page ended',
  find: /^ *-$/gm,
  keep: '',
  words: 0,
} as const

const strong = {
  what: 'pairs of two asterisks',
  where: 'around words in bold type',
  reason: 'Markdown’s marks for bold type; the words themselves stay',
  find: /\*\*(.+?)\*\*/g,
  keep: '$1',
  words: 0,
} as const

/** All that is left out of the five sources before they are compared with their pages, in the order in which it is taken out. */
export const debris: readonly Debris[] = [
  {
    council: 'barling-magna',
    what: 'middle dot and space',
    where: 'at the beginning of a line',
    reason: 'the bullet of a list item; a mark, not a word',
    find: /^· (?=\S)/gm,
    keep: '',
    times: 24,
    words: 0,
  },
  {
    council: 'barnsley',
    what: '“A collage of various social media icons. … light blue background.”',
    where: 'on a line of its own at the top',
    reason: 'a machine’s description of the picture on the cover; it is not in the document',
    find: /^A collage of various social media icons\. .* light blue background\.$/m,
    keep: '',
    times: 1,
    words: 45,
  },
  { council: 'barnsley', times: 38, ...bullets },
  {
    council: 'barnsley',
    what: 'square brackets and (#)',
    where: 'around and behind words that were a link',
    reason:
      'Markdown’s marks for a link whose target the extraction lost; the words themselves stay',
    find: /\[([^\][]+)\]\(#\)/g,
    keep: '$1',
    times: 22,
    words: 0,
  },
  {
    council: 'barnsley',
    what: 'angle brackets',
    where: 'around the web address of the police',
    reason: 'Markdown’s marks for an address that is a link; the address itself stays',
    find: /<(https:[^<>\s]+)>/g,
    keep: '$1',
    times: 1,
    words: 0,
  },
  {
    council: 'barnsley',
    what: 'pairs of one asterisk',
    where: 'around the two examples of comments',
    reason: 'Markdown’s marks for italic type; the words themselves stay',
    find: /\*("[^*]+")\*/g,
    keep: '$1',
    times: 2,
    words: 0,
  },
  {
    council: 'collier-street',
    what: 'vertical bar',
    where: 'before the first word',
    reason: 'left over from a frame on the title page',
    find: /^\s*\| (?=COLLIER)/,
    keep: '',
    times: 1,
    words: 0,
  },
  {
    council: 'collier-street',
    what: 'the version table with its caption',
    where: 'from “Version Information:” to “Public Domain”',
    reason: 'the control table, which a test of its own compares cell by cell',
    find: /^Version Information:\n[\s\S]*\tPublic Domain$/m,
    keep: '',
    times: 1,
    words: 35,
  },
  { council: 'collier-street', times: 41, ...bullets },
  { council: 'collier-street', times: 2, ...emptyBullets },
  { council: 'collier-street', times: 1, ...strong },
  {
    council: 'malvern',
    what: 'number signs and a space',
    where: 'at the beginning of a line',
    reason: 'Markdown’s marks for a heading',
    find: /^#{2,4} (?=\S)/gm,
    keep: '',
    times: 6,
    words: 0,
  },
  { council: 'malvern', times: 6, ...strong },
  { council: 'malvern', times: 51, ...bullets },
  { council: 'malvern', times: 4, ...emptyBullets },
  { council: 'westgate-on-sea', times: 77, ...bullets },
]
