import { z } from 'zod'
import { policyExportSchema } from './policy-export.ts'

const fields = policyExportSchema.shape

/** The list of all policies as data: the shape of `handbook.json`. */
export const handbookExportSchema = z.strictObject({
  $schema: z.string().describe('The address of this schema.'),
  title: z.string().describe('The title of the handbook.'),
  language: z.string().describe('The language of the policies, such as `en-GB`.'),
  asOf: z.string().describe('The day on which standing and review were worked out.'),
  schema: z.string().describe('The address of the schema of each policy’s data.'),
  policies: z
    .array(
      z.strictObject({
        id: fields.id,
        title: fields.title,
        kind: fields.kind,
        council: z.strictObject({
          slug: z.string().describe('The first part of the policy’s id.'),
          name: z.string(),
          short: z.string().describe('Its short name, for narrow places.'),
        }),
        url: fields.url,
        json: z.string().describe('The address of the policy’s data.'),
        pdf: z.string().describe('The address of its paper.'),
        standing: fields.standing.shape.state,
        review: fields.review.omit({ precision: true }),
      }),
    )
    .describe('Every policy, council by council.'),
})

/** The list of all policies, as published at `/handbook.json`. */
export type HandbookExport = z.output<typeof handbookExportSchema>
