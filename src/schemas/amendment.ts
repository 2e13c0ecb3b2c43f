import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { eventSchema, eventTypes, policySchema } from './policy.ts'
import { amendmentName, fullDate, prose, slug, text } from './primitives.ts'

/** How far an amendment has come. */
export const amendmentStatuses = ['draft', 'proposed', 'adopted', 'rejected', 'withdrawn'] as const

/** What can happen to an amendment: what can happen to a policy, and what only befalls a change. */
export const amendmentEventTypes = [...eventTypes, 'proposed', 'rejected', 'rescinded'] as const

/** Something that happened to an amendment. */
export const amendmentEventSchema = eventSchema.extend({
  type: z.enum(amendmentEventTypes).describe('What happened. Required.'),
})

/** A validated event of an amendment. */
export type AmendmentEvent = z.output<typeof amendmentEventSchema>

/** The digest of words: `sha256-` and 64 signs. */
const digest = z
  .string()
  .regex(/^sha256-[0-9a-f]{64}$/, 'what the command wrote there: `sha256-` and 64 signs')

/** The keys of `policy.yaml` that an amendment can set anew. */
export const amendedKeys = ['title', 'version', 'masthead', 'control', 'review'] as const

const { title, version, masthead, control, review } = policySchema.shape

/** A slip of transcription that was mended after the words were sealed. */
const correctionSchema = z.strictObject({
  section: slug.describe('The section, by the name of its file without the digits. Required.'),
  was: text.describe('The words as they stood. Required.'),
  is: text.describe('The words as they stand now. Required.'),
  why: text.describe('How it is known that the council resolved the latter. Required.'),
  date: fullDate.describe('The day of the correction. Required.'),
})

/** `content/<council>/<policy>/amendments/<name>/amendment.yaml`: one change of a policy. */
export const amendmentSchema = z.strictObject({
  title: text.describe('What the change is about, in a few words. Required.'),
  status: z
    .enum(amendmentStatuses)
    .describe(
      'How far it has come: `draft` is published nowhere, `proposed` is shown as a proposal, `adopted` was resolved by the council. Required.',
    ),
  base: amendmentName
    .optional()
    .describe(
      'The folder of the amendment that this one was written against. Left out when it was written against the policy as it stands in its own folder.',
    ),
  copied: z
    .record(slug, digest)
    .optional()
    .describe('Which words each section was copied from; the command writes it. Optional.'),
  meeting: fullDate
    .optional()
    .describe('The day of the meeting that it is or was brought to. Optional.'),
  resolution: text
    .optional()
    .describe(
      'The reference of the resolution that it is a part of, where others commence on other days. Optional.',
    ),
  summary: prose
    .optional()
    .describe('What changes and why, in a sentence or two for readers. Optional.'),
  events: z
    .array(amendmentEventSchema)
    .default([])
    .describe('What happened to it, each with its day and minute. None when left out.'),
  policy: z
    .strictObject({
      title: title.optional(),
      version,
      masthead: masthead.optional(),
      control,
      review,
    })
    .optional()
    .describe('What of `policy.yaml` changes with it, each key whole. Optional.'),
  order: z
    .array(slug)
    .optional()
    .describe(
      'All sections in their new order, by the names of their files without the digits. Only where a section is put in or moved.',
    ),
  removes: z.array(slug).default([]).describe('The sections that fall away. None when left out.'),
  replaces: z
    .record(slug, slug)
    .optional()
    .describe('Where the matter of a clause that falls away stands now: old id, new id. Optional.'),
  corrections: z
    .array(correctionSchema)
    .optional()
    .describe('Slips that were mended after the words were sealed. Optional.'),
  seal: digest
    .optional()
    .describe('The digest of the words as resolved; the command writes it. Optional.'),
  twin: amendmentName
    .optional()
    .describe('The amendment of the same policy in another language. Optional.'),
  acknowledge: acknowledgements,
})

/** The validated `amendment.yaml`. */
export type AmendmentSettings = z.output<typeof amendmentSchema>
