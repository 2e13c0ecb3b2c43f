import { z } from 'zod'

/** Where something begins in its file. */
export const place = z.object({ line: z.int(), column: z.int() }).optional()

const textSchema = z.strictObject({ type: z.literal('text'), value: z.string() })
const breakSchema = z.strictObject({ type: z.literal('break') })
const strongSchema = z.strictObject({
  type: z.literal('strong'),
  get children() {
    return z.array(inlineSchema)
  },
})
const emphasisSchema = z.strictObject({
  type: z.literal('emphasis'),
  get children() {
    return z.array(inlineSchema)
  },
})
/** A link or reference, or words that are marked. */
export const linkSchema = z.strictObject({
  type: z.literal('link'),
  url: z
    .string()
    .describe(
      'A web address, `#id`, `policy:slug`, `term:slug`, `act:id`, `act:` for an Act that the document does not tell, `missing:` for a link whose target is not known, `statutory:` for words that the law fixes, or `lang:cy` for words in another language.',
    ),
  place,
  get children() {
    return z.array(inlineSchema)
  },
})

const footnoteReferenceSchema = z.strictObject({
  type: z.literal('footnoteReference'),
  note: z.string().describe('The name of the footnote in its section.'),
  mark: z
    .string()
    .describe('The mark as printed, such as `1` or `*`. A space parts it from the word before it.'),
})

/** What stands inside a paragraph. */
export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  breakSchema,
  strongSchema,
  emphasisSchema,
  linkSchema,
  footnoteReferenceSchema,
])

/** What stands inside a paragraph. */
export type Inline = z.output<typeof inlineSchema>
/** A link or reference. */
export type Link = z.output<typeof linkSchema>
/** The mark of a footnote in the words. */
export type FootnoteReference = z.output<typeof footnoteReferenceSchema>
