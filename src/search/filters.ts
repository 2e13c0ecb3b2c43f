/** What the search can be narrowed by. */
interface Filter {
  /** What the form calls it. */
  label: string
  /** What is chosen when the reader wants everything. */
  all: string
  /** True where each clause has values of its own; left out where a policy has one value, which holds for all of it. */
  isOfClauses?: true
  /** True where a clause without a value is meant whatever is chosen. */
  isForAll?: boolean
}

/** All filters, in the order of the form. Where their values come from is told by the views of the search. */
export const filters = {
  council: { label: 'Council', all: 'All councils' },
  kind: { label: 'Kind of policy', all: 'All kinds' },
  topic: { label: 'Topic that the clause rules on', all: 'All topics', isOfClauses: true },
  audience: {
    label: 'Whom the clause addresses',
    all: 'Anybody',
    isOfClauses: true,
    isForAll: true,
  },
  law: { label: 'Is it fixed by law?', all: 'Fixed by law or not', isOfClauses: true },
  standing: { label: 'Is the policy in force?', all: 'In force or not' },
} as const satisfies Readonly<Record<string, Filter>>

type FilterTable = typeof filters

/** The name of a filter: in the form, in addresses and in the code. */
export type FilterName = keyof FilterTable
/** One of which each clause has values of its own. */
export type ClauseFilter = {
  [Name in FilterName]: FilterTable[Name] extends { isOfClauses: true } ? Name : never
}[FilterName]
/** One of which each policy has one value. */
export type PolicyFilter = Exclude<FilterName, ClauseFilter>
/** What of a policy or a clause a reader wants to see; everything, where a filter is empty. */
export type Filters = Readonly<Record<FilterName, string>>

/** The names of all filters, in the order of the form. */
export const filterNames = Object.keys(filters) as FilterName[]

function isClauseFilter(name: FilterName): name is ClauseFilter {
  return 'isOfClauses' in filters[name]
}

/** The filters by which each clause has values of its own. */
export const clauseFilters: readonly ClauseFilter[] = filterNames.filter(isClauseFilter)
/** The filters by which each policy has one value. */
export const policyFilters: readonly PolicyFilter[] = filterNames.filter(
  (name): name is PolicyFilter => !isClauseFilter(name),
)

/** True where a clause without a value of a filter is meant whatever is chosen. */
export function isForAll(name: ClauseFilter): boolean {
  const filter: Filter = filters[name]
  return filter.isForAll === true
}

/** Makes a value for each of some names. */
export function forEachName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
}

/** No filter at all. */
export const everything: Filters = forEachName(filterNames, () => '')

/** True when a reader filters by something. */
export function isFiltered(chosen: Filters): boolean {
  return Object.values(chosen).some((value) => value !== '')
}
