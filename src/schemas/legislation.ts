import { z } from 'zod'
import { partialDate, slug, text } from './primitives.ts'

/** What has changed in an Act since policies cited it. */
export const actNoteSchema = z.strictObject({
  date: partialDate.describe('The day from which it holds. Required.'),
  text: text.describe('What changed, in a sentence. Required.'),
})

/** One Act or set of regulations. */
export const actSchema = z.strictObject({
  id: slug.describe('The name that clauses use in `act:` links, and its address on the page of legislation. Required.'),
  title: text.describe('The short title with its year. Required.'),
  identifier: z
    .string()
    .regex(/^[a-z]{3,5}\/(?:\d{4}|[A-Za-z0-9/-]+)\/\d+$/, 'the end of its address on legislation.gov.uk, such as `ukpga/2018/12`')
    .describe('Its identifier on legislation.gov.uk. Required.'),
  aliases: z.array(text).default([]).describe('Other full names that mean this Act and no other. Optional.'),
  notes: z.array(actNoteSchema).default([]).describe('What changed since. Optional.'),
})

/** `content/legislation.yaml`: the Acts and regulations that policies cite. */
export const legislationSchema = z.strictObject({
  acts: z.array(actSchema).describe('The Acts and regulations. Required.'),
})

/** The validated entry of an Act. */
export type Act = z.output<typeof actSchema>
