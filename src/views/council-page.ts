import { findCouncil } from '../model/find.ts'
import type { Handbook } from '../model/types.ts'
import { type AsOf, toAsOf } from './review/ageing.ts'
import { type NamedDocuments, toNamedDocuments } from './named-documents.ts'
import type { PageContext } from './page-context.ts'
import { type PolicySummary, summarisePolicy } from './policy/policy-summary.ts'
import { type Subscription, toSubscriptions } from './review/review-page.ts'

/** Everything that a council’s page shows: its register of policies. */
export interface CouncilPage {
  name: string
  website: string | undefined
  policies: readonly PolicySummary[]
  /** All of them as one paper. */
  paper: string
  named: NamedDocuments
  /** The register of its reviews, with its calendar, feed and table. */
  register: string
  asOf: AsOf
  /** The calendar and the feed of its reviews, for the head of the page. */
  alternates: readonly Subscription[]
}

/** Makes the page of a council. Throws for a slug that the handbook does not have: only known addresses are asked for. */
export function toCouncilPage(handbook: Handbook, slug: string, context: PageContext): CouncilPage {
  const council = findCouncil(handbook, slug)
  if (!council) throw new Error(`There is no council ${slug} in the handbook`)
  const policies = council.policies.map((policy) =>
    summarisePolicy(handbook, council, policy, context),
  )
  const asOf = toAsOf(
    policies.map(({ review }) => review),
    context.today,
    handbook.settings.dueSoonDays,
  )
  const named = toNamedDocuments(handbook, council, context.urls)
  return {
    name: council.name,
    website: council.website,
    policies,
    paper: context.urls.councilPdf(slug),
    named,
    register: context.urls.review(slug),
    asOf,
    alternates: toSubscriptions(context, slug).slice(0, 2),
  }
}
