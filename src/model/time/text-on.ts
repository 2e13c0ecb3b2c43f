import type { Council, Handbook, Policy, PolicyHistory, PolicyText } from '../types.ts'

/**
 * The text of a policy on a day, such as `2026-11-20`: the oldest one overlaid by every amendment that
 * counts by then. Before its first day a policy has no text in force; then it is the oldest one, of
 * which its status says so.
 */
export function textOn({ texts }: PolicyHistory, day: string): PolicyText {
  const [oldest, ...later] = texts
  const found = later.findLast(({ from }) => from !== undefined && from <= day) ?? oldest
  if (!found) throw new Error('A policy without any text was asked for its text')
  return found
}

/** The texts of a policy through time. Throws for a policy that is not of this handbook. */
export function historyOf({ histories }: Handbook, { id }: Pick<Policy, 'id'>): PolicyHistory {
  const history = histories.get(id)
  if (!history) throw new Error(`There is no policy ${id} in the handbook`)
  return history
}

function councilOn(handbook: Handbook, council: Council, day: string): Council {
  const policies = council.policies.map((policy) => textOn(historyOf(handbook, policy), day).policy)
  return policies.every((policy, index) => policy === council.policies[index])
    ? council
    : Object.freeze({ ...council, policies: Object.freeze(policies) })
}

/**
 * The handbook as it is on a day: each policy in its text of that day, so that pages, search,
 * definitions, references and comparison are those of the day. The same object where nothing differs.
 */
export function handbookOn(handbook: Handbook, day: string): Handbook {
  const councils = handbook.councils.map((council) => councilOn(handbook, council, day))
  return councils.every((council, index) => council === handbook.councils[index])
    ? handbook
    : Object.freeze({ ...handbook, councils: Object.freeze(councils) })
}
