/** The most that is read of a file. The longest section of a real policy has 8 kB and 200 lines. */
const limits = {
  clauseFile: { bytes: 150_000, lines: 3000, advice: 'A clause file holds one section of a policy. Split the text into several clause files, one a section, and keep pictures and documents out of it.' },
  settings: { bytes: 64_000, lines: 3000, advice: 'A file of settings holds a few dozen lines. Keep the text of the policy in clause files, and pictures and documents out of the content folder.' },
}

/** How long a file is, how long it may be, and what to do. */
export interface Excess {
  found: string
  expected: string
  suggestion: string
}

function limitsOf(path: string): typeof limits.clauseFile {
  return /\.mdx?$/i.test(path) ? limits.clauseFile : limits.settings
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`
}

/** What is to be said of a file of so many bytes; undefined when it is not too large. */
export function findTooLarge(path: string, bytes: number): Excess | undefined {
  const { bytes: most, advice } = limitsOf(path)
  return bytes > most ? { found: inKilobytes(bytes), expected: inKilobytes(most), suggestion: advice } : undefined
}

/** What is to be said of a text of so many lines; undefined when it is not too long. */
export function findTooLong(path: string, text: string): Excess | undefined {
  const { lines: most, advice } = limitsOf(path)
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length
  return lines > most ? { found: `${lines.toLocaleString('en-GB')} lines`, expected: `${most.toLocaleString('en-GB')} lines`, suggestion: advice } : undefined
}
