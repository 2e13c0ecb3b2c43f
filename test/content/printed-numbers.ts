import type { CouncilSlug } from './built-site.ts'

/** `1.1`, `1.2`, … `1.n` */
function run(section: number, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${String(section)}.${String(from + index)}`)
}

/**
 * The numbers that each document prints before its sections and clauses, in the order of the document, read from the sources by a person. Barling Magna’s
 * document prints none. Westgate’s first section begins at 1.2, and its section 8 has no full stop.
 */
export const printedNumbers: Readonly<Record<CouncilSlug, readonly string[]>> = {
  'barling-magna': [],
  'barnsley': ['1.', '2.', '3.', '4.', '5.', '1.', '2.', '3.', '4.', '5.', '6.', '7.', '1.', '2.'],
  'collier-street': [
    '1.', '1.1', '1.2',
    '2.', '2.1', '2.2',
    '3.', '3.1', '3.2', '3.3', '3.4', '3.5',
    '4.', '4.1', '4.2', '4.3', '4.4',
    '5.', '5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '5.09', '5.10', '5.11', '5.12', '5.13',
    '6.', ...run(6, 1, 9),
    '7.', ...run(7, 1, 6),
    '8.', '8.1', '8.2',
    '9.', '9.1',
    '10.', '10.1', '10.2',
    'A.',
  ],
  'malvern': ['1)', '2)', '3)', '4)', '5)', '6)', '7)', '8)', '9)'],
  'westgate-on-sea': [
    '1.', '1.2', '1.3', '1.4',
    '2.', ...run(2, 1, 4), 'a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)',
    '3.', ...run(3, 1, 5),
    '4.', '4.1',
    '5.', ...run(5, 1, 5),
    '6.', '6.1', '6.2', 'a)', 'b)', 'c)', 'd)', '6.3', '6.4',
    '7.', ...run(7, 1, 4),
    '8', '8.1',
    '9.', ...run(9, 1, 3),
    '10.', ...run(10, 1, 6),
    '11.', ...run(11, 1, 5),
    '12.', '12.1', '12.2',
  ],
}

/** The numbers of items that are no clauses, because they rule nothing: Barnsley’s two examples of comments. */
export const printedLabels: Readonly<Record<CouncilSlug, readonly string[]>> = {
  'barling-magna': [], 'barnsley': ['1)', '2)'], 'collier-street': [], 'malvern': [], 'westgate-on-sea': [],
}
