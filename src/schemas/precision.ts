/** How exactly a date is known. */
export const precisions = ['day', 'month', 'year'] as const

/** One of `day`, `month`, `year`. */
export type Precision = (typeof precisions)[number]

/** The precision that a partial date is written with. Stands apart from the schemas, because the reader’s browser needs it and not them. */
export function precisionOf(date: string): Precision {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year'
}
