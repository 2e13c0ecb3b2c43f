/** So many letters stand side by side on a printed page, about, when a table has the whole width of the text. */
const LETTERS = 70

/** The space beside the words of a cell, in letters. */
const SPACE = 2

/**
 * True for a table whose longest words have no room beside one another on a printed page, so that some of them have to be parted there. `rows` are the words of its cells.
 *
 * @example
 * isCrowded([['Name', 'Telephone'], ['The Clerk', '01234 567890']]) // false
 */
export function isCrowded(rows: readonly (readonly string[])[]): boolean {
  const widths: number[] = []
  for (const row of rows)
    for (const [column, words] of row.entries())
      widths[column] = Math.max(
        widths[column] ?? 0,
        ...words.split(/[\s-]/).map((word) => word.length),
      )
  return widths.reduce((sum, width) => sum + width + SPACE, 0) > LETTERS
}

/** So long is a number at most that a line must not end in. */
const LONGEST = 20

/** True for a cell that holds nothing but a number, a date or a sum of money: `01234 567890`, `2026-11-20`, `£1,234.00`. */
export function isFigure(words: string): boolean {
  return words.length <= LONGEST && /\d/.test(words) && /^[\d\s.,:/£€$%+()–-]+$/.test(words)
}
