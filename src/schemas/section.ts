import { z } from 'zod'
import { acknowledgementSchema } from './acknowledgement.ts'
import { audience, languageCode, text } from './primitives.ts'

/** What a clause file can be. */
export const sectionKinds = [
  'section',
  'cover',
  'preamble',
  'appendix',
  'schedule',
  'annex',
  'form',
  'signatures',
  'text',
] as const

/** The kinds that may lack a title. */
const untitledKinds: readonly (typeof sectionKinds)[number][] = [
  'cover',
  'preamble',
  'signatures',
  'text',
]

/** The front matter of a clause file: one top-level clause, appendix or other part of a policy. */
export const sectionSchema = z
  .strictObject({
    number: text
      .optional()
      .describe(
        'The number as printed, its full stop included, such as `"5."`. Left out when none is printed.',
      ),
    title: text
      .optional()
      .describe(
        'The heading as printed. Required, but for the kinds `cover`, `preamble`, `signatures` and `text`.',
      ),
    subtitle: text.optional().describe('A second line printed with the heading. Optional.'),
    lang: languageCode
      .optional()
      .describe('The language of the section, where it is not that of the policy. Optional.'),
    audience: z
      .array(audience)
      .default([])
      .describe('Whom the heading addresses. Everyone when left out.'),
    kind: z
      .enum(sectionKinds)
      .default('section')
      .describe('What the file is; `section` when left out.'),
    acknowledge: z
      .array(acknowledgementSchema)
      .default([])
      .describe(
        'Warnings and notices that the author has seen and that the printed text itself causes, each with its place and the reason. Optional.',
      ),
  })
  .refine((section) => section.title !== undefined || untitledKinds.includes(section.kind), {
    path: ['title'],
    message:
      'a `title:` (only a file of kind `cover`, `preamble`, `signatures` or `text` may lack one)',
  })

/** The validated front matter of a clause file. */
export type SectionSettings = z.output<typeof sectionSchema>
