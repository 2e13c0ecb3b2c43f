import { clauseFilters, type FilterColumn, type FilterName, filters } from './filters.ts'

/** What a clause can be filtered by: a list of values in the column of each filter. */
type FilterCells = Partial<Record<FilterColumn, readonly string[]>>

/**
 * One passage of a search document: a section, or a citable clause. The keys are short because a copy travels with every policy that is found; its words stand in the
 * document, one passage behind another.
 */
export interface OutlineEntry extends FilterCells {
  /** Its id. */
  i: string
  /** How many words of the document it has, its number and its heading included. */
  l: number
  /** How many of its first words are the printed number; none when left out. */
  n?: number
  /** How many words after them are the printed heading, a subtitle included. */
  t?: number
  /** Where it stands under its headings, in the words of a citation: `paragraph 5`. Left out when that is `clause` and its number, or a heading of its own. */
  w?: string
  /** Which entry it stands inside, counted from 0. */
  p?: number
  /** The terms that it defines, with their variants. */
  d?: readonly string[]
}

/** What a search document says of its policy besides its words. */
export interface Outline {
  /** `<council>/<policy>`. */
  id: string
  title: string
  /** The full name of the council. */
  council: string
  /** Whether the policy holds, in two or three words. */
  standing: string
  /** Of a policy that is adopted but does not hold yet, the day from which it does. */
  since?: string
  /** The days from which its review counts as due soon and as overdue; none when it has no date. Left out of a policy that is not in use, for which no review is due. */
  turns?: readonly [dueSoon: string, overdue: string] | readonly []
  entries: readonly OutlineEntry[]
}

const filterColumns = clauseFilters.map((name) => filters[name].column)
/** The columns of a packed outline after those of the policy itself, in their order. */
const columns = ['i', 'l', 'n', 't', 'w', 'p', ...filterColumns, 'd'] as const

/** The signs that part cells, and the values in a cell; where a value has one itself, a tilde and its place here stand for it. */
const signs = '~|,'

function escapeValue(value: string): string {
  return value.replace(/[~|,]/g, (sign) => `~${String(signs.indexOf(sign))}`)
}

function unescapeValue(value: string): string {
  return value.replace(/~(\d)/g, (_, place: string) => signs[Number(place)] ?? '')
}

/** Written out because every clause of the handbook passes through it nine times in every build. */
function packCell(value: OutlineEntry[(typeof columns)[number]]): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? escapeValue(value) : value.map(escapeValue).join(',')
}

function packColumn(entries: readonly OutlineEntry[], key: (typeof columns)[number]): string {
  return entries.map((entry) => packCell(entry[key])).join('|')
}

/**
 * Writes the address of a policy with its outline behind a hash. The address is the one thing of a search document that Pagefind hands out as it was given: metadata would be
 * searched as words, and filters are written in an order that changes from run to run. The entries are written column by column, because like beside like is compressed to
 * fewer bytes.
 */
export function packOutline({
  id,
  title,
  council,
  standing,
  since = '',
  turns,
  entries,
}: Outline): string {
  return `/${id}/#${JSON.stringify([title, council, standing, since, turns ?? 0, entries.length, ...columns.map((key) => packColumn(entries, key))])}`
}

function unpackEntry(row: ReadonlyMap<(typeof columns)[number], string>): OutlineEntry {
  const listOf = (key: (typeof columns)[number]): string[] =>
    (row.get(key) ?? '')
      .split(',')
      .filter((value) => value !== '')
      .map(unescapeValue)
  const numberOf = (key: (typeof columns)[number]): number | undefined => listOf(key).map(Number)[0]
  const some = (list: readonly string[]): readonly string[] | undefined =>
    list.length === 0 ? undefined : list
  const all = {
    n: numberOf('n'),
    t: numberOf('t'),
    w: listOf('w')[0],
    p: numberOf('p'),
    ...Object.fromEntries(filterColumns.map((key) => [key, some(listOf(key))])),
    d: some(listOf('d')),
  }
  return {
    i: listOf('i')[0] ?? '',
    l: numberOf('l') ?? 0,
    ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  }
}

/** Reads an outline from the address of a search document; undefined when it carries none. */
export function unpackOutline(address: string): Outline | undefined {
  const at = address.indexOf('#')
  if (at === -1) return undefined
  const [title, council, standing, since, turns, length, ...cells] = JSON.parse(
    address.slice(at + 1),
  ) as [string, string, string, string, NonNullable<Outline['turns']> | 0, number, ...string[]]
  const table = columns.map((key, index) => [key, (cells[index] ?? '').split('|')] as const)
  const entries = Array.from({ length }, (_, row) =>
    unpackEntry(new Map(table.map(([key, column]) => [key, column[row] ?? '']))),
  )
  return {
    id: address.slice(1, at - 1),
    title,
    council,
    standing,
    ...(since !== '' && { since }),
    ...(turns !== 0 && { turns }),
    entries,
  }
}

/** The value of clauses that have none and are meant whatever is chosen, such as those that address nobody in particular. */
export const everyone = 'everyone'

/** What a policy can be filtered by before anything of it is downloaded. */
export interface PolicyTraits {
  /** Of each filter the policy’s own value, or those that at least one of its clauses has, wider ones included. */
  values: Readonly<Partial<Record<FilterName, readonly string[]>>>
  /** Of a policy that is adopted but does not hold yet, the day from which it does. */
  since?: string
}
