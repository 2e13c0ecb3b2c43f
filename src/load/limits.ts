/** The most that is read of a file: the longest section of a real policy has 8 kB, 200 lines and 30 signs. */
const limits = {
  clauseFile: { bytes: 150_000, lines: 3000, signs: 5000, advice: 'A clause file holds one section of a policy. Split the text into several clause files, one a section, and keep pictures and documents out of it.' },
  settings: { bytes: 64_000, lines: 3000, signs: Infinity, advice: 'A file of settings holds a few dozen lines. Keep the text of the policy in clause files, and pictures and documents out of the content folder.' },
}

/** How long a file is, how long it may be, and what to do. */
export interface Excess {
  found: string
  expected: string
  suggestion: string
}

/** The signs of emphasis, tables, links and addresses: the time that reading them takes grows with the square of their number. */
const markdownSigns = /[*_|~[\]`@]|www\.|:\/\//g
const lineEnds = /\r\n|\r|\n/g

function limitsOf(path: string): typeof limits.clauseFile {
  return /\.mdx?$/i.test(path) ? limits.clauseFile : limits.settings
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString('en-GB')} ${unit}`
}

function inKilobytes(bytes: number): string {
  return count(Math.ceil(bytes / 1000), 'kB')
}

/** What is to be said of a file of so many bytes; undefined when it is not too large. */
export function findTooLarge(path: string, bytes: number): Excess | undefined {
  const { bytes: most, advice } = limitsOf(path)
  return bytes > most ? { found: `length of ${inKilobytes(bytes)}`, expected: inKilobytes(most), suggestion: advice } : undefined
}

/** What is to be said of a text of so many lines or signs of Markdown; undefined when it is not too long. */
export function findTooLong(path: string, text: string): Excess | undefined {
  const { lines: mostLines, signs: mostSigns, advice } = limitsOf(path)
  const lines = (text.match(lineEnds)?.length ?? 0) + (/[\r\n]$/.test(text) ? 0 : 1)
  if (lines > mostLines) return { found: `length of ${count(lines, 'lines')}`, expected: count(mostLines, 'lines'), suggestion: advice }
  const signs = text.match(markdownSigns)?.length ?? 0
  if (signs <= mostSigns) return undefined
  return {
    found: `number of ${count(signs, 'signs for emphasis, tables and links')}`,
    expected: count(mostSigns, 'of them'),
    suggestion: 'Look for a row of stray signs such as `|`, `*`, `_`, `[` or `@`. If they are all meant, split the text into several clause files, one a section.',
  }
}
