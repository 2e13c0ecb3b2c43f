import type { Council, Handbook, Policy } from '../model/types.ts'
import { type PolicySummary, summarisePolicy } from './policy/policy-summary.ts'
import { type AsOf, toAsOf } from './review/ageing.ts'
import { overdueInWords, overdueOfCouncil, overdueShown } from './counts.ts'
import { countOf } from '../text/count-of.ts'
import type { PageContext } from './page-context.ts'
import { byReview } from './review/review-order.ts'
import { type Subscription, toSubscriptions } from './review/review-page.ts'

/** A council on the home page. */
export interface CouncilEntry {
  slug: string
  name: string
  href: string
  /** “1 policy”, “12 policies”. */
  count: string
  /** “, 2 overdue for review”; empty when none is. */
  overdue: string
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
  /** “3 reviews are overdue”. */
  overdueHeading: string
  unknownCount: number
  asOf: AsOf
  /** The calendar and the feed of its reviews, for the head of the page. */
  alternates: readonly Subscription[]
}

const policiesShown = 4
const councilsShownWithPolicies = 30

function toEntry(
  council: Council,
  withPolicies: boolean,
  summaries: ReadonlyMap<Policy, PolicySummary>,
  context: PageContext,
): CouncilEntry {
  const all = council.policies.flatMap((policy) => summaries.get(policy) ?? [])
  const policies = withPolicies ? all.slice(0, policiesShown) : []
  return {
    slug: council.slug,
    name: council.name,
    href: context.urls.council(council.slug),
    count: countOf(all.length, 'policy', 'policies'),
    overdue: overdueOfCouncil(all.filter(({ review }) => review.state === 'overdue').length),
    policies,
    more: all.length - policies.length,
  }
}

/** Makes the home page. */
export function toHomePage(handbook: Handbook, context: PageContext): HomePage {
  const summaries = new Map(
    handbook.councils.flatMap((council) =>
      council.policies.map((policy) => [
        policy,
        summarisePolicy(handbook, council, policy, context),
      ]),
    ),
  )
  const all = [...summaries.values()]
  const overdue = all.filter(({ review }) => review.state === 'overdue')
  const withPolicies = handbook.councils.length <= councilsShownWithPolicies
  return {
    title: handbook.settings.title,
    region: handbook.settings.region,
    councils: handbook.councils.map((council) =>
      toEntry(council, withPolicies, summaries, context),
    ),
    policyCount: countOf(all.length, 'policy', 'policies'),
    overdue: overdue.toSorted(byReview).slice(0, overdueShown),
    overdueHeading: overdueInWords(overdue.length),
    unknownCount: all.filter(({ review }) => review.state === 'unknown').length,
    asOf: toAsOf(
      all.map(({ review }) => review),
      context.today,
      handbook.settings.dueSoonDays,
    ),
    alternates: toSubscriptions(context).slice(0, 2),
  }
}
