import { z } from 'zod'
import type { Handbook } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import { type GlossaryExport, glossaryExportSchema } from '../../schemas/glossary-export.ts'
import { type GlossaryTerm, type PolicyDefinition, toGlossaryTerms } from './glossary-terms.ts'
import type { PageContext } from '../page-context.ts'

type ExportedTerm = GlossaryExport['terms'][number]

function toDefinition(
  { council, policy, definitions, places }: PolicyDefinition,
  { absoluteUrls }: PageContext,
): ExportedTerm['definitions'][number] {
  return {
    council: { slug: council.slug, name: council.name },
    policy: policy.id,
    clause: definitions[0]?.clause.id ?? '',
    definitions: definitions.map(({ node, clause }) => ({
      id: node.id,
      clause: clause.id,
      url: absoluteUrls.clause(policy.id, node.id),
      term: node.term,
      variants: [...node.variants],
      text: textsOf(node.children).join('\n'),
    })),
    uses:
      places?.map(({ passage, words }) => ({
        clause: passage.clause?.id ?? null,
        section: passage.section.id,
        words,
      })) ?? null,
  }
}

function toTerm({ id, term, entries, wordings }: GlossaryTerm, context: PageContext): ExportedTerm {
  return {
    id,
    term,
    url: context.absoluteUrls.glossary(id),
    agreement: entries.length === 1 ? 'single' : wordings === 1 ? 'same' : 'different',
    wordings,
    definitions: entries.map((entry) => toDefinition(entry, context)),
  }
}

/** Makes the glossary as data. */
export function toGlossaryExport(handbook: Handbook, context: PageContext): GlossaryExport {
  const terms = toGlossaryTerms(handbook).map((term) => toTerm(term, context))
  const conflicts = terms.filter(({ agreement }) => agreement === 'different').map(({ id }) => id)
  return { $schema: context.absoluteUrls.glossarySchema(), asOf: context.today, terms, conflicts }
}

/** The JSON Schema of `glossary.json`, made from the zod schema. */
export function toGlossaryJsonSchema(url: string): object {
  return {
    $id: url,
    title: 'The terms that the policies of a handbook define',
    ...z.toJSONSchema(glossaryExportSchema, { io: 'output' }),
  }
}
