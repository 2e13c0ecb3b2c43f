import { z } from 'zod'
import type { Handbook } from '../model/types.ts'
import { type HandbookExport, handbookExportSchema } from '../schemas/handbook-export.ts'
import type { PageContext } from './page-context.ts'
import { summarisePolicy } from './policy/policy-summary.ts'

/** Lists every policy of the handbook with its addresses. */
export function toHandbookExport(handbook: Handbook, context: PageContext): HandbookExport {
  const { absoluteUrls: urls, today } = context
  const policies = handbook.councils.flatMap((council) =>
    council.policies.map((policy): HandbookExport['policies'][number] => {
      const { standing, review } = summarisePolicy(handbook, council, policy, context)
      return {
        id: policy.id,
        title: policy.title,
        kind: policy.kind,
        council: { slug: council.slug, name: council.name, short: council.short },
        url: urls.policy(policy.id),
        json: urls.policyJson(policy.id),
        pdf: urls.policyPdf(policy.id),
        standing: standing.state,
        review: {
          state: review.state,
          due: review.due ?? null,
          basis: review.basis,
          certainty: review.certainty,
        },
      }
    }),
  )
  return {
    $schema: urls.handbookSchema(),
    title: handbook.settings.title,
    language: handbook.settings.language,
    asOf: today,
    schema: urls.policySchema(),
    policies,
  }
}

/** The JSON Schema of `handbook.json`, made from the zod schema. */
export function toHandbookJsonSchema(url: string): object {
  return {
    $id: url,
    title: 'All policies of a handbook',
    ...z.toJSONSchema(handbookExportSchema, { io: 'output' }),
  }
}
