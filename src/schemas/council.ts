import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { text } from './primitives.ts'

/** `content/<council>/council.yaml`: one council. */
export const councilSchema = z.strictObject({
  name: text.describe(
    'The full name in normal capitals, such as `Hillford Parish Council`. Required.',
  ),
  short: text.describe('A short name for narrow places, such as `Hillford`. Required.'),
  kind: z
    .enum([
      'parish',
      'town',
      'community',
      'village',
      'neighbourhood',
      'city',
      'borough',
      'district',
      'county',
      'unitary',
    ])
    .describe('What kind of council it is. Required.'),
  website: z
    .string()
    .regex(/^https?:\/\/[^\s<>"{}\\]+$/, 'an address that begins with `https://` or `http://`')
    .optional()
    .describe('The council’s own website. Optional.'),
  acknowledge: acknowledgements,
})

/** The validated `council.yaml`. */
export type CouncilSettings = z.output<typeof councilSchema>
