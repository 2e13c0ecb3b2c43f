import { readReferences } from '../../annotations/references/find-references.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import { type PolicyExport, policyExportSchema } from '../../schemas/policy-export.ts'
import { z } from 'zod'
import type { PageContext } from '../page-context.ts'
import { toReview } from '../review/review.ts'
import { toPolicyStatus } from './policy-status.ts'
import { proofOf } from './transcription.ts'

/** Leaves out the places of nodes in their files: they say nothing to a reader of the data. */
function withoutPlaces<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutPlaces) as Value
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [key, held] of Object.entries(value))
    if (key !== 'place') kept[key] = withoutPlaces(held)
  return kept as Value
}

/** The plain words that name provisions by number, and where they lead. */
function toReferences(handbook: Handbook, policy: Policy): PolicyExport['references'] {
  return readReferences(handbook, policy).flatMap(({ passage, words, policy: target, targets }) => {
    const [id, ...more] = targets
    if (id === undefined || more.length > 0) return []
    return [{ from: passage.id, words, to: `${target === policy ? '' : target.id}#${id}` }]
  })
}

/** The data of a policy, as published beside its page. */
export function toPolicyExport(
  handbook: Handbook,
  council: Council,
  policy: Policy,
  { today, absoluteUrls }: PageContext,
): PolicyExport {
  const { state, since, sentence } = toPolicyStatus(policy, today)
  const review = toReview(policy, { today, dueSoonDays: handbook.settings.dueSoonDays })
  return {
    $schema: absoluteUrls.policySchema(),
    id: policy.id,
    url: absoluteUrls.policy(policy.id),
    council: { slug: council.slug, name: council.name, kind: council.kind },
    title: policy.title,
    kind: policy.kind,
    version: policy.version,
    cite: policy.sections[0]?.cite,
    lang: policy.lang,
    twin: policy.twin,
    extract: policy.extract,
    standing: { state, since, sentence },
    review: {
      state: review.state,
      due: review.due ?? null,
      precision: review.precision ?? null,
      basis: review.basis,
      certainty: review.certainty,
    },
    asOf: today,
    masthead: policy.masthead,
    control: policy.control,
    events: policy.events,
    source: policy.source,
    proof: proofOf(policy) ?? null,
    sections: policy.sections.map(
      ({ id, number, title, subtitle, lang, kind, audience, content }) => ({
        id,
        number,
        title,
        subtitle,
        lang,
        kind,
        audience,
        content: withoutPlaces([...content]),
      }),
    ),
    references: toReferences(handbook, policy),
  }
}

/** The JSON Schema of every `policy.json`, made from the zod schema. */
export function toPolicyJsonSchema(url: string): object {
  return {
    $id: url,
    title: 'A policy of a council, clause by clause',
    ...z.toJSONSchema(policyExportSchema, { io: 'output' }),
  }
}
