import { clauseFilters, type FilterName, policyFilters } from './filters.ts'
import type { PolicyTraits } from './outline.ts'

/** The traits of every policy by the name of its file in the index. Values are written once and then counted from 0. */
export interface TraitsTable {
  values: readonly string[]
  /** The value of each filter of policies, the values of each filter of clauses; of a policy that does not hold yet also the day from which it does. */
  policies: Readonly<Record<string, readonly (number | readonly number[])[]>>
}

/** What the cells of a row are of, in their order. */
const order: readonly FilterName[] = [...policyFilters, ...clauseFilters]

/** Makes the table that is downloaded when a reader filters. */
export function toTraitsTable(
  all: readonly (readonly [name: string, traits: PolicyTraits])[],
): TraitsTable {
  const indexes = new Map<string, number>()
  const indexOf = (value: string): number => {
    const known = indexes.get(value)
    if (known !== undefined) return known
    indexes.set(value, indexes.size)
    return indexes.size - 1
  }
  const policies = all.map(
    ([name, { values, since }]): [string, TraitsTable['policies'][string]] => {
      const ofPolicy = policyFilters.flatMap((filter) => (values[filter] ?? []).map(indexOf))
      const ofClauses = clauseFilters.map((filter) => (values[filter] ?? []).map(indexOf))
      return [name, [...ofPolicy, ...ofClauses, ...(since === undefined ? [] : [indexOf(since)])]]
    },
  )
  return { values: [...indexes.keys()], policies: Object.fromEntries(policies) }
}

/** Reads the table. */
export function readTraitsTable({
  values,
  policies,
}: TraitsTable): ReadonlyMap<string, PolicyTraits> {
  const read = (row: TraitsTable['policies'][string]): PolicyTraits => {
    const cells = row.map((cell) => [cell].flat().map((index) => values[index] ?? ''))
    const since = cells[order.length]?.[0]
    return {
      values: Object.fromEntries(order.map((name, index) => [name, cells[index] ?? []])),
      ...(since !== undefined && { since }),
    }
  }
  return new Map(Object.entries(policies).map(([name, row]) => [name, read(row)]))
}
