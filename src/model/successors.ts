import { oncePerHandbook } from './once-per.ts'
import { allPolicies } from './build-handbook.ts'
import type { Handbook, Policy } from './types.ts'

/** The id of a policy that another one names: one of its own council where no council is named. */
export function toPolicyId({ council }: Pick<Policy, 'council'>, name: string): string {
  return name.includes('/') ? name : `${council}/${name}`
}

function byNames(handbook: Handbook, names: (policy: Policy) => readonly string[] | undefined) {
  return new Map(
    allPolicies(handbook).flatMap((policy) =>
      (names(policy) ?? []).map((name): [string, Policy] => [toPolicyId(policy, name), policy]),
    ),
  )
}

/** The policies that had another id before, by that id. */
export const formerIds: (handbook: Handbook) => ReadonlyMap<string, Policy> = oncePerHandbook(
  (handbook) => byNames(handbook, ({ formerly }) => formerly),
)

/** The policies that have taken the place of others, by the ids of these. */
export const successors: (handbook: Handbook) => ReadonlyMap<string, Policy> = oncePerHandbook(
  (handbook) => byNames(handbook, ({ supersedes }) => supersedes),
)
