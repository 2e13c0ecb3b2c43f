import { inDigits } from '../text/count-of.ts'
import { isPicturePath } from './paths/picture-path.ts'

/** The most that is read of a file: the longest section of a real policy has 8 kB, 200 lines and 30 signs. */
const limits = {
  clauseFile: {
    bytes: 150_000,
    lines: 3000,
    signs: 5000,
    tags: 10_000,
    advice:
      'A clause file holds one section of a policy. Split the text into several clause files, one a section, and keep pictures and documents out of it.',
  },
  /** The words of a whole document. The longest of a real council has 120 kB. */
  sourceText: {
    bytes: 2_000_000,
    lines: 100_000,
    signs: Infinity,
    tags: Infinity,
    advice:
      'This file holds the words of one document as plain text. Keep pictures, and other documents, out of it.',
  },
  picture: {
    bytes: 1_000_000,
    lines: Infinity,
    signs: Infinity,
    tags: Infinity,
    advice: 'Make the picture smaller, to a width of about 1,600 dots, and save it once more.',
  },
  settings: {
    bytes: 64_000,
    lines: 3000,
    signs: Infinity,
    tags: Infinity,
    advice:
      'A file of settings holds a few dozen lines. Keep the text of the policy in clause files, and pictures and documents out of the content folder.',
  },
}

/** How long a file is, how long it may be, and what to do. */
export interface Excess {
  found: string
  expected: string
  suggestion: string
}

/** The signs of emphasis, tables, links and addresses: the time that reading them takes grows with the square of their number. */
const markdownSigns = /[*_|~[\]`@]|www\.|:\/\//g
/** The signs of tags and of program code: each may need a message of its own. */
const tagSigns = /[<{}]/g
/** Letters with full stops or hyphens between them: from each, the reader of e-mail addresses looks through all that follow. */
const longWords = /(?<![\w.+-])[\w.+-]{500,}/g
const lineEnds = /\r\n|\r|\n/g

function limitsOf(path: string): typeof limits.clauseFile {
  if (path.endsWith('.txt')) return limits.sourceText
  if (isPicturePath(path)) return limits.picture
  return /\.mdx?$/i.test(path) ? limits.clauseFile : limits.settings
}

function count(number: number, unit: string): string {
  return `${inDigits(number)} ${unit}`
}

/** Words times signs in square brackets: from each word there, the reader of web addresses looks back over all signs to the bracket. */
const mostInBrackets = 3_000_000
const piecesOfBrackets = /\\[^]|\n[^\S\n]*\n|[[\]*_|~`@]|[A-Za-z0-9]+/g

/** Words times signs in each pair of square brackets of a text, and behind one that is never closed in its paragraph; all together. */
function workInBrackets(text: string): number {
  let [work, open, words, signs] = [0, 0, 0, 0]
  for (const [piece] of text.matchAll(piecesOfBrackets)) {
    if (piece === '[') open += 1
    if (open > 0 && /^[A-Za-z0-9]/.test(piece)) words += 1
    else if (open > 0) signs += 1
    const isEnd = piece.startsWith('\n') || (piece === ']' && open === 1)
    if (piece === ']' && open > 0) open -= 1
    if (isEnd) {
      work += words * signs
      open = words = signs = 0
    }
  }
  return work + words * signs
}

function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function inKilobytes(bytes: number): string {
  return count(Math.ceil(bytes / 1000), 'kB')
}

/** What is to be said of a file of so many bytes; undefined when it is not too large. */
export function findTooLarge(path: string, bytes: number): Excess | undefined {
  const { bytes: most, advice } = limitsOf(path)
  return bytes > most
    ? { found: `length of ${inKilobytes(bytes)}`, expected: inKilobytes(most), suggestion: advice }
    : undefined
}

/**
 * What is to be said of a text of so many letters, lines or signs of Markdown; undefined when it is
 * not too long. These limits bound the time that reading takes, on every machine alike.
 */
export function findTooLong(path: string, text: string): Excess | undefined {
  const tooLarge = findTooLarge(path, text.length)
  if (tooLarge) return tooLarge
  const { lines: mostLines, signs: mostSigns, tags: mostTags, advice } = limitsOf(path)
  const lines = countIn(text, lineEnds) + (/[\r\n]$/.test(text) ? 0 : 1)
  if (lines > mostLines)
    return {
      found: `length of ${count(lines, 'lines')}`,
      expected: count(mostLines, 'lines'),
      suggestion: advice,
    }
  return findTooMany(text, mostSigns, mostTags)
}

/** What is to be said of a text with so many signs, or with so long a word. */
function findTooMany(text: string, mostSigns: number, mostTags: number): Excess | undefined {
  const signs = countIn(text, markdownSigns)
  if (signs > mostSigns) {
    return {
      found: `number of ${count(signs, 'signs for emphasis, tables and links')}`,
      expected: count(mostSigns, 'of them'),
      suggestion:
        'Look for a row of stray signs such as `|`, `*`, `_`, `[` or `@`. If they are all meant, split the text into several clause files, one a section.',
    }
  }
  if (mostSigns !== Infinity && workInBrackets(text) > mostInBrackets) {
    return {
      found: 'number of words and signs behind a bracket `[`',
      expected: '3,000,000 of them, multiplied',
      suggestion:
        'Look for a bracket `[` that is never closed. Close it with `]`, or write a backslash before it: `\\[`.',
    }
  }
  const tags = countIn(text, tagSigns)
  if (tags > mostTags) {
    return {
      found: `number of ${count(tags, 'signs `<`, `{` and `}`')}`,
      expected: count(mostTags, 'of them'),
      suggestion:
        'Look for a row of stray signs or for a web page pasted in whole. A clause file holds words, and the tags of the handbook.',
    }
  }
  const word =
    mostTags === Infinity ? undefined : text.match(longWords)?.find((each) => /[.+-]/.test(each))
  return word === undefined
    ? undefined
    : {
        found: `word of ${count(word.length, 'letters, full stops and hyphens')}`,
        expected: '500 without a space',
        suggestion: `It begins with \`${word.slice(0, 20)}\`. A row of full stops or hyphens on which something is to be written is shorter; a picture belongs outside the content folder.`,
      }
}
