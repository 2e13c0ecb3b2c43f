import { findCouncil } from '../model/find.ts'
import type { Handbook } from '../model/types.ts'
import { type NamedDocuments, toNamedDocuments } from './named-documents.ts'
import { type PolicySummary, summarisePolicy } from './policy-summary.ts'
import type { PageContext } from './page-context.ts'

/** Everything that a council’s page shows: its register of policies. */
export interface CouncilPage {
  name: string
  website: string | undefined
  policies: readonly PolicySummary[]
  named: NamedDocuments
}

/** Makes the page of a council. Throws for a slug that the handbook does not have: only known addresses are asked for. */
export function toCouncilPage(handbook: Handbook, slug: string, context: PageContext): CouncilPage {
  const council = findCouncil(handbook, slug)
  if (!council) throw new Error(`There is no council ${slug} in the handbook`)
  return { name: council.name, website: council.website, policies: council.policies.map((policy) => summarisePolicy(handbook, council, policy, context)), named: toNamedDocuments(handbook, council, context.urls) }
}
