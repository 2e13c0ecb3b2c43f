import { byReview } from './review-register.ts'
import { allPolicies } from '../model/build-handbook.ts'
import type { Council, Handbook, Policy } from '../model/types.ts'
import { type PolicySummary, summarisePolicy } from './policy-summary.ts'
import type { PageContext } from './page-context.ts'

/** A council on the home page. */
export interface CouncilEntry {
  name: string
  href: string
  /** “1 policy”, “12 policies”. */
  count: string
  overdue: number
  /** Its first few policies; none when the handbook has many councils. */
  policies: readonly PolicySummary[]
  more: number
}

/** Everything that the home page shows. Its size depends on the number of councils, not on that of policies. */
export interface HomePage {
  title: string
  region: string | undefined
  councils: readonly CouncilEntry[]
  policyCount: string
  /** The reviews that have been overdue longest. */
  overdue: readonly PolicySummary[]
  overdueCount: number
  unknownCount: number
}

const policiesShown = 4
const councilsShownWithPolicies = 30
const overdueShown = 8

function countOf(number: number): string {
  return number === 1 ? '1 policy' : `${String(number)} policies`
}

function toEntry(council: Council, withPolicies: boolean, summaries: ReadonlyMap<Policy, PolicySummary>, context: PageContext): CouncilEntry {
  const all = council.policies.flatMap((policy) => summaries.get(policy) ?? [])
  const policies = withPolicies ? all.slice(0, policiesShown) : []
  return {
    name: council.name,
    href: context.urls.council(council.slug),
    count: countOf(all.length),
    overdue: all.filter(({ review }) => review.state === 'overdue').length,
    policies,
    more: all.length - policies.length,
  }
}

/** Makes the home page. */
export function toHomePage(handbook: Handbook, context: PageContext): HomePage {
  const summaries = new Map(handbook.councils.flatMap((council) => council.policies.map((policy) => [policy, summarisePolicy(handbook, council, policy, context)])))
  const all = [...summaries.values()]
  const overdue = all.filter(({ review }) => review.state === 'overdue')
  const withPolicies = handbook.councils.length <= councilsShownWithPolicies
  return {
    title: handbook.settings.title,
    region: handbook.settings.region,
    councils: handbook.councils.map((council) => toEntry(council, withPolicies, summaries, context)),
    policyCount: countOf(allPolicies(handbook).length),
    overdue: overdue.toSorted(byReview).slice(0, overdueShown),
    overdueCount: overdue.length,
    unknownCount: all.filter(({ review }) => review.state === 'unknown').length,
  }
}
