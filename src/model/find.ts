import { toSlug } from '../text/slug.ts'
import { oncePerHandbook } from './once-per.ts'
import type { Council, Definition, Handbook, Policy } from './types.ts'

const councilsOf = oncePerHandbook(
  ({ councils }) => new Map(councils.map((council) => [council.slug, council])),
)
const policiesOf = oncePerHandbook(
  ({ councils }) =>
    new Map(councils.flatMap(({ policies }) => policies.map((policy) => [policy.id, policy]))),
)

/** The council of a slug; undefined when the handbook has none. */
export function findCouncil(handbook: Handbook, slug: string): Council | undefined {
  return councilsOf(handbook).get(slug)
}

/** The policy of an id (`<council>/<policy>`); undefined when the handbook has none. */
export function findPolicy(handbook: Handbook, id: string): Policy | undefined {
  return policiesOf(handbook).get(id)
}

/** The same policy in another language; undefined when there is none. */
export function findTwin(handbook: Handbook, { council, twin }: Policy): Policy | undefined {
  return twin === undefined ? undefined : findPolicy(handbook, `${council}/${twin}`)
}

/** The definition of a term in a policy, by the slug of the term or of one of its variants. */
export function findTerm(policy: Policy, slug: string): Definition | undefined {
  const named = policy.definitions.find(({ node }) => toSlug(node.term) === slug)
  return (
    named ??
    policy.definitions.find(({ node }) => node.variants.some((variant) => toSlug(variant) === slug))
  )
}
