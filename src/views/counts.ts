import { countOf } from '../text/count-of.ts'

/** “1 review is overdue”, “12 reviews are overdue”. */
export function overdueInWords(number: number): string {
  return countOf(number, 'review is overdue', 'reviews are overdue')
}

/** What follows the number of a council’s policies: nothing, or “, 2 overdue for review”. */
export function overdueOfCouncil(number: number): string {
  return number === 0 ? '' : `, ${String(number)} overdue for review`
}

/** How many reviews the home page names. */
export const overdueShown = 8

/** How many rows a register shows. The rest is in the pages of the councils and in the files. */
export const rowsShown = 200

/** What stands over a register: how many policies there are, how many of them were asked for, and how many of those are shown. */
export function registerInWords(all: number, matching: number): string {
  const shown = matching > rowsShown ? `; the ${String(rowsShown)} most urgent are shown` : ''
  if (matching === all) return `${countOf(all, 'policy', 'policies')}${shown}.`
  return matching === 0
    ? `None of ${countOf(all, 'policy', 'policies')} matches.`
    : `${String(matching)} of ${countOf(all, 'policy', 'policies')} ${matching === 1 ? 'matches' : 'match'}${shown}.`
}
