import { z } from 'zod'
import { blockSchema } from './content.ts'
import { policySchema } from './policy.ts'
import { audience, certainty, languageCode, precisions } from './primitives.ts'
import { proofSchema } from './proof.ts'
import { sectionKinds } from './section.ts'

const fields = policySchema.shape
const proof = proofSchema.shape
const times = z.int().describe('How often it was found.')

/** A policy as data: the shape of every `policy.json`. */
export const policyExportSchema = z.strictObject({
  $schema: z.string().describe('The address of this schema.'),
  id: z.string().describe('`<council>/<policy>`: stable, and the path of the policy’s page.'),
  url: z
    .string()
    .describe(
      'The address of the policy’s page; without a host when the site was built without one.',
    ),
  council: z.strictObject({ slug: z.string(), name: z.string(), kind: z.string() }),
  title: fields.title,
  kind: fields.kind,
  version: fields.version,
  cite: fields.cite,
  lang: fields.lang,
  twin: fields.twin,
  extract: fields.extract,
  standing: z
    .strictObject({
      state: z.enum([
        'in-force',
        'adopted-provisional',
        'adopted-undated',
        'not-yet',
        'not-recorded',
        'draft',
        'withdrawn',
        'superseded',
      ]),
      since: z.string().optional(),
      sentence: z.string(),
    })
    .describe('Whether the policy holds on the day `asOf`.'),
  review: z
    .strictObject({
      state: z.enum(['overdue', 'due-soon', 'current', 'unknown']),
      due: z.string().nullable(),
      precision: z.enum(precisions).nullable(),
      basis: z.enum(['printed', 'calculated', 'none']),
      certainty,
    })
    .describe('When the review falls due, as of the day `asOf`.'),
  asOf: z.string().describe('The day on which standing and review were worked out.'),
  masthead: fields.masthead,
  control: fields.control,
  events: fields.events.unwrap(),
  source: fields.source,
  proof: z
    .strictObject({
      compared: proof.compared,
      leftOut: z.array(proof.leftOut.unwrap().element.extend({ times })),
      corrections: z.array(proof.corrections.unwrap().element.extend({ times })),
    })
    .nullable()
    .describe(
      'How the text was compared with the words of its document, and what was left out and corrected; null where no proof is kept.',
    ),
  sections: z
    .array(
      z.strictObject({
        id: z.string(),
        number: z.string().optional(),
        title: z.string().optional(),
        subtitle: z.string().optional(),
        lang: languageCode.optional(),
        kind: z.enum(sectionKinds),
        audience: z.array(audience).describe('Whom the heading addresses; everyone when empty.'),
        content: z.array(blockSchema),
      }),
    )
    .describe('The text in the order of the document.'),
  references: z
    .array(
      z.strictObject({
        from: z.string().describe('The id of the clause or section that holds the words.'),
        words: z.string().describe('The words, as printed.'),
        to: z.string().describe('`#id` of this policy, or `<council>/<policy>#id` of another one.'),
      }),
    )
    .describe(
      'Plain words that name a provision by its printed number, where exactly one bears it; links that the text holds itself are not among them.',
    ),
})

/** A policy as data. */
export type PolicyExport = z.output<typeof policyExportSchema>
