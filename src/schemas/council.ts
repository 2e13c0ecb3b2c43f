import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { emailAddress, text } from './primitives.ts'

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
  contact: emailAddress
    .optional()
    .describe(
      'Where readers can write to the council about its policies: an e-mail address. It stands under the title of each policy and in “Say something here”. Optional: without it the pages say that none is given.',
    ),
  officer: text
    .optional()
    .describe(
      'Who is responsible for the policies, as readers should know them: an office such as `The Clerk`, with a name if you like. Optional: without it the pages say that nobody is named.',
    ),
  acknowledge: acknowledgements,
})

/** The validated `council.yaml`. */
export type CouncilSettings = z.output<typeof councilSchema>
