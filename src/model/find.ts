import { toSlug } from '../messages/wording.ts'
import type { Council, Definition, Handbook, Policy } from './types.ts'

/** The council of a slug; undefined when the handbook has none. */
export function findCouncil(handbook: Handbook, slug: string): Council | undefined {
  return handbook.councils.find((council) => council.slug === slug)
}

/** The policy of an id (`<council>/<policy>`); undefined when the handbook has none. */
export function findPolicy(handbook: Handbook, id: string): Policy | undefined {
  const [council = '', slug] = id.split('/')
  return findCouncil(handbook, council)?.policies.find((policy) => policy.slug === slug)
}

/** The definition of a term in a policy, by the slug of the term or of one of its variants. */
export function findTerm(policy: Policy, slug: string): Definition | undefined {
  const named = policy.definitions.find(({ node }) => toSlug(node.term) === slug)
  return named ?? policy.definitions.find(({ node }) => node.variants.some((variant) => toSlug(variant) === slug))
}
