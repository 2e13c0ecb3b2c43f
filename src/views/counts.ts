import { countOf } from '../messages/counting.ts'

/** “1 policy”, “12 policies”. */
export function countOfPolicies(number: number): string {
  return countOf(number, 'policy', 'policies')
}

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
  if (matching === all) return `${countOfPolicies(all)}${shown}.`
  return matching === 0 ? `None of ${countOfPolicies(all)} matches.` : `${String(matching)} of ${countOfPolicies(all)} ${matching === 1 ? 'matches' : 'match'}${shown}.`
}
