import type { PolicyTraits } from './outline.ts'

/** What of a policy or a clause a reader wants to see; everything, where a filter is empty. */
export interface Filters {
  council: string
  kind: string
  topic: string
  audience: string
  /** The state of a standing, such as `in-force`. */
  standing: string
}

/** The traits of every policy by the name of its file in the index. Values are written once and then counted from 0. */
export interface TraitsTable {
  values: readonly string[]
  /** Council, kind, standing, topics, audiences; of a policy that does not hold yet also the day from which it does. */
  policies: Readonly<Record<string, readonly [number, number, number, readonly number[], readonly number[], number?]>>
}

type Row = TraitsTable['policies'][string]

/** Makes the table that is downloaded when a reader filters. */
export function toTraitsTable(all: readonly (readonly [name: string, traits: PolicyTraits])[]): TraitsTable {
  const indexes = new Map<string, number>()
  const indexOf = (value: string): number => {
    const known = indexes.get(value)
    if (known !== undefined) return known
    indexes.set(value, indexes.size)
    return indexes.size - 1
  }
  const policies = all.map(([name, { council, kind, standing, since, topics, audiences }]): [string, Row] => {
    const always = [indexOf(council), indexOf(kind), indexOf(standing), topics.map(indexOf), audiences.map(indexOf)] as const
    return [name, since === undefined ? always : [...always, indexOf(since)]]
  })
  return { values: [...indexes.keys()], policies: Object.fromEntries(policies) }
}

/** Reads the table. */
export function readTraitsTable({ values, policies }: TraitsTable): ReadonlyMap<string, PolicyTraits> {
  const valueOf = (index: number): string => values[index] ?? ''
  return new Map(Object.entries(policies).map(([name, [council, kind, standing, topics, audiences, since]]) =>
    [name, { council: valueOf(council), kind: valueOf(kind), standing: valueOf(standing), ...(since !== undefined && { since: valueOf(since) }), topics: topics.map(valueOf), audiences: audiences.map(valueOf) }]))
}

/** True when a reader filters by something. */
export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== '')
}
