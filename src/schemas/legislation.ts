import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { partialDate, prose, slug, text, wholeNumber } from './primitives.ts'

/** What a provision can be, as legislation.gov.uk spells it in its addresses. */
export const provisionKinds = [
  'section',
  'article',
  'regulation',
  'rule',
  'schedule',
  'part',
] as const

/** One of {@link provisionKinds}. */
export type ProvisionKind = (typeof provisionKinds)[number]

/** One provision of an Act or of regulations; the number as cited, such as `127`, `2(1)` or `43A`. */
export interface Provision {
  kind: ProvisionKind
  number: string
}

const provisionPattern = new RegExp(
  `^(${provisionKinds.join('|')}) (\\d{1,4}[A-Z]{0,3}(?:\\([0-9A-Za-z]{1,4}\\))*)$`,
)

const provision = z
  .string()
  .regex(provisionPattern, 'a kind and a number, such as `section 127` or `schedule 1`')
  .transform((words): Provision => {
    const [, kind, number = ''] = provisionPattern.exec(words) ?? []
    return { kind: kind as ProvisionKind, number }
  })

/** What has changed in an Act since policies cited it. */
export const actNoteSchema = z.strictObject({
  date: partialDate.describe('The day from which it holds. Required.'),
  text: prose.describe('What changed, in a sentence or two of your own. Required.'),
  provision: provision
    .optional()
    .describe(
      'The one provision that it concerns, such as `section 127`; the whole Act when left out.',
    ),
  source: z
    .string()
    .regex(
      /^https:\/\/www\.(?:legislation\.gov\.uk|gov\.uk)\/[^\s<>"{}\\]*$/,
      'an address that begins with `https://www.legislation.gov.uk/` or `https://www.gov.uk/`',
    )
    .describe('Where it can be read. Required.'),
})

/** A validated note. */
export type ActNote = z.output<typeof actNoteSchema>

/** One Act or set of regulations. */
export const actSchema = z.strictObject({
  id: slug.describe(
    'The name that clauses use in `act:` links, and its address on the page of legislation. Required.',
  ),
  title: text.describe('The short title with its year. Required.'),
  identifier: z
    .string()
    .regex(
      /^(?:[a-z]{2,5}\/\d{4}|[a-z]{2,5}\/[A-Z][A-Za-z0-9]*(?:\/[0-9-]+)?)\/\d{1,5}$/,
      'the end of its address on legislation.gov.uk, such as `ukpga/2018/12`',
    )
    .describe('Its identifier on legislation.gov.uk. Required.'),
  aliases: z
    .array(text)
    .default([])
    .describe('Other names that mean this Act and no other, such as `UK GDPR`. Optional.'),
  lastProvision: wholeNumber
    .optional()
    .describe(
      'The number of its last section, article or regulation, by which a slip is noticed. Optional.',
    ),
  notes: z.array(actNoteSchema).default([]).describe('What changed since. Optional.'),
})

/** `content/legislation.yaml`: the Acts and regulations that policies cite. */
export const legislationSchema = z.strictObject({
  acts: z.array(actSchema).describe('The Acts and regulations. Required.'),
  notLegislation: z
    .array(text)
    .default([])
    .describe(
      'Names that sound like legislation but are documents of a council, such as `Financial Regulations`. Optional.',
    ),
  acknowledge: acknowledgements,
})

/** The validated entry of an Act. */
export type Act = z.output<typeof actSchema>

/** The validated table of legislation. */
export type Legislation = z.output<typeof legislationSchema>
