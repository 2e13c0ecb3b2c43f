import type { Handbook } from '../model/types.ts'
import type { PageContext } from './page-context.ts'
import { summarisePolicy } from './policy-summary.ts'

/** One policy in the list of all. */
export interface HandbookExportEntry {
  id: string
  title: string
  kind: string
  council: { slug: string, name: string }
  url: string
  json: string
  pdf: string
  standing: string
  review: { state: string, due: string | null, basis: string, certainty: string }
}

/** The list of all policies, as published at `/handbook.json`. */
export interface HandbookExport {
  title: string
  language: string
  asOf: string
  schema: string
  policies: readonly HandbookExportEntry[]
}

/** Lists every policy of the handbook with its addresses. */
export function toHandbookExport(handbook: Handbook, context: PageContext): HandbookExport {
  const { absoluteUrls: urls, today } = context
  const policies = handbook.councils.flatMap((council) => council.policies.map((policy): HandbookExportEntry => {
    const { standing, review } = summarisePolicy(handbook, council, policy, context)
    return {
      id: policy.id,
      title: policy.title,
      kind: policy.kind,
      council: { slug: council.slug, name: council.name },
      url: urls.policy(policy.id),
      json: urls.policyJson(policy.id),
      pdf: urls.policyPdf(policy.id),
      standing: standing.state,
      review: { state: review.state, due: review.due ?? null, basis: review.basis, certainty: review.certainty },
    }
  }))
  return { title: handbook.settings.title, language: handbook.settings.language, asOf: today, schema: urls.policySchema(), policies }
}
