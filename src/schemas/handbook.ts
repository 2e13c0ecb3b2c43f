import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { citePattern } from './cite-pattern.ts'
import { emailAddress, slug, text, wholeNumber } from './primitives.ts'

/** What policies can be about; policies of one kind are compared with one another. */
export const kindSchema = z.strictObject({
  id: slug.describe('The name that `policy.yaml` uses in `kind:`. Required.'),
  title: text.describe('What readers see. Required.'),
  cite: citePattern.optional(),
})

/** A web address that begins with `https://`. */
const webAddress = z
  .string()
  .regex(/^https:\/\/[^\s<>"{}\\]+$/, 'an address that begins with `https://`')

/** `content/handbook.yaml`: what holds for the whole handbook. */
export const handbookSchema = z.strictObject({
  title: text.describe('The name of the handbook, in the head of every page. Required.'),
  language: z
    .enum(['en-GB', 'cy-GB', 'en', 'cy'])
    .default('en-GB')
    .describe('The language of the policies; `en-GB` when left out.'),
  region: text
    .optional()
    .describe('The nation or county that the councils are in, for the home page. Optional.'),
  dueSoonDays: wholeNumber
    .default(60)
    .describe('How many days before its date a review counts as due soon; 60 when left out.'),
  repository: webAddress
    .optional()
    .describe(
      'Where the content files can be edited, such as `https://github.com/owner/name/edit/main/content`. Optional: without it no page offers “Edit this clause”.',
    ),
  contact: emailAddress
    .optional()
    .describe('Whom a reader can tell about a problem with the site: an e-mail address. Optional.'),
  kinds: z.array(kindSchema).min(1, 'at least one kind').describe('The kinds of policy. Required.'),
  acknowledge: acknowledgements,
})

/** The validated `handbook.yaml`. */
export type HandbookSettings = z.output<typeof handbookSchema>
