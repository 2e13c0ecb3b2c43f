import { precisionOf } from '../schemas/precision.ts'
import { months } from '../text/months.ts'

/**
 * A date in words, as exactly as it is known: `14 July 2020`, `July 2020` or `2020`.
 *
 * @example
 * dateInWords('2024-07') // 'July 2024'
 */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A date with the preposition that it needs: `on 14 July 2020`, `in July 2020`, `in 2020`. */
export function whenInWords(date: string): string {
  return `${precisionOf(date) === 'day' ? 'on' : 'in'} ${dateInWords(date)}`
}

/** The first day that a date can mean: `2024-07` → `2024-07-01`, `2020` → `2020-01-01`. */
export function firstDayOf(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`
}

/** The last day that a date can mean: `2024-07` → `2024-07-31`, `2020` → `2020-12-31`. */
export function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  if (day !== undefined) return date
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** A date so many days later; both are whole dates. Beyond the years of four digits, which are written otherwise, it stays at the last or first of them. */
export function addDays(date: string, days: number): string {
  const later = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString()
  return later.startsWith('+')
    ? '9999-12-31'
    : later.startsWith('-')
      ? '0000-01-01'
      : later.slice(0, 10)
}

/** A date so many months later, as precise as before; the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, number: number): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return String(Number(year) + Math.ceil(number / 12))
  const later = new Date(Date.UTC(Number(year), Number(month) - 1 + number, 1))
    .toISOString()
    .slice(0, 7)
  if (precisionOf(date) !== 'day') return later
  const last = lastDayOf(later)
  return `${later}-${day ?? ''}` < last ? `${later}-${day ?? ''}` : last
}
