import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { citePattern } from './cite-pattern.ts'
import {
  certainty,
  languageCode,
  partialDate,
  prose,
  slug,
  slugPattern,
  text,
  wholeNumber,
} from './primitives.ts'

/** What can happen to a policy. */
export const eventTypes = [
  'created',
  'circulated',
  'recommended',
  'adopted',
  'signed',
  'in-force',
  'reviewed',
  'amended',
  'withdrawn',
  'superseded',
] as const

/** Something that happened to a policy, as far as its document says. */
export const eventSchema = z.strictObject({
  type: z.enum(eventTypes).describe('What happened. Required.'),
  date: partialDate
    .optional()
    .describe(
      'When, as exactly as it is printed: `2020-07-14`, `2020-07` or `2020`. Left out when no date is printed.',
    ),
  printed: text.describe('The words that say so, exactly as printed. Required.'),
  certainty: certainty.describe(
    'How sure the document is: `unknown` when there is no date. Required.',
  ),
  body: text.optional().describe('The body that did it, such as `Full Council`. Optional.'),
  person: text.optional().describe('The person who did it. Optional.'),
  role: text.optional().describe('The office of that person. Optional.'),
  minute: text.optional().describe('The reference of the minute that records it. Optional.'),
  clause: slug
    .optional()
    .describe('The id of the clause that says so, when it is not the control table. Optional.'),
  note: prose.optional().describe('A remark of the handbook’s own. Optional.'),
})

/** A validated event. */
export type PolicyEvent = z.output<typeof eventSchema>

/** When the next review falls due: a printed date, or a period, or both. */
export const reviewSchema = z
  .strictObject({
    due: z
      .strictObject({
        date: partialDate.describe('The printed date. Required.'),
        printed: text.describe('The words that give it, exactly as printed. Required.'),
        certainty: certainty.describe('How sure the document is. Required.'),
        minute: text
          .optional()
          .describe(
            'The reference of the minute that sets it, when the document does not. Optional.',
          ),
        clause: slug.optional().describe('The id of the clause that gives it. Optional.'),
      })
      .optional()
      .describe('A due date that the document prints. Optional.'),
    period: z
      .strictObject({
        months: wholeNumber.describe('How many months lie between two reviews. Required.'),
        printed: text.describe('The words that give it, exactly as printed. Required.'),
        clause: slug.optional().describe('The id of the clause that states it. Optional.'),
      })
      .optional()
      .describe(
        'A period that the document states, from which a due date can be calculated. Optional.',
      ),
  })
  .refine((review) => review.due ?? review.period, 'a `due` date or a `period`')

/** The name of a policy’s folder, behind that of another council if it is one of that. */
const policyAddress = z
  .string()
  .refine(
    (value) =>
      value.split('/').length <= 2 && value.split('/').every((name) => slugPattern.test(name)),
    'the name of a policy’s folder, such as `internet`',
  )

const mastheadLine = z.union([
  text,
  z.strictObject({ title: text, lang: languageCode.optional() }),
  z.strictObject({ words: text, lang: languageCode }),
])

/** The document’s own version table, cell by cell. */
export const controlSchema = z
  .strictObject({
    caption: text.optional().describe('The words over the table, as printed. Optional.'),
    head: z
      .array(z.string())
      .min(1, 'at least one cell')
      .optional()
      .describe(
        'The headings of its columns, such as Version, Date, Author and Change, where the table is a history. Left out where labels and values take turns.',
      ),
    rows: z
      .array(z.array(z.string()).min(1, 'at least one cell'))
      .min(1, 'at least one row')
      .describe(
        'The rows, each a list of cells in which labels and values take turns; under a `head` a cell a column. An empty cell is `""`. Required.',
      ),
  })
  .superRefine(({ head, rows }, context) => {
    for (const [index, row] of rows.entries()) {
      if (!head || row.length === head.length) continue
      context.addIssue({
        code: 'custom',
        path: ['rows', index],
        message: `${String(head.length)} cells, as many as \`head\` has`,
        params: { suggestion: 'Write an empty cell as `""`.' },
      })
    }
  })

/** `content/<council>/<policy>/policy.yaml`: one policy. */
export const policySchema = z.strictObject({
  title: text.describe('What the handbook calls the policy, in normal capitals. Required.'),
  kind: slug.describe('What it is compared with: the id of a kind in `handbook.yaml`. Required.'),
  status: z
    .enum(['draft', 'current', 'withdrawn', 'superseded'])
    .describe(
      'How the council presents it. Whether it is in force follows from a recorded adoption. Required.',
    ),
  masthead: z
    .array(mastheadLine)
    .refine(
      (lines) => lines.filter((line) => typeof line !== 'string' && 'title' in line).length === 1,
      'exactly one line written as `- title: …`',
    )
    .describe(
      'The document’s own title lines as printed, in order, one of them marked `title:`; a line in another language is written `{ words: …, lang: cy }`. Required.',
    ),
  control: controlSchema.optional().describe('The version table as printed. Optional.'),
  version: text.optional().describe('The version as printed. Optional.'),
  cite: citePattern.optional(),
  lang: languageCode
    .optional()
    .describe('The language of the policy, where it is not that of the handbook. Optional.'),
  twin: slug
    .optional()
    .describe(
      'The same policy of the council in another language: the name of its folder. Clauses pair by their ids. Optional.',
    ),
  extract: z
    .strictObject({
      leftOut: prose.describe(
        'What of the document the handbook leaves out, such as “the standing orders on contracts”. Required.',
      ),
    })
    .optional()
    .describe('Present when the text is only a part of the document. Optional.'),
  events: z
    .array(eventSchema)
    .default([])
    .describe('What the document says of its own history. None when left out.'),
  review: reviewSchema
    .optional()
    .describe('What the document says of its review. Left out when it says nothing.'),
  source: z
    .strictObject({
      document: text.describe('The title of the document that the text was taken from. Required.'),
      url: z
        .string()
        .regex(/^https?:\/\/[^\s<>"{}\\]+$/, 'an address that begins with `https://` or `http://`')
        .optional()
        .describe('Where the document is published. Optional.'),
      note: prose
        .optional()
        .describe('What kind of copy it was, and what in it is unclear. Optional.'),
    })
    .describe('Where the text comes from. Required.'),
  formerly: z
    .array(policyAddress)
    .optional()
    .describe(
      'Names that the folder of the policy had before, such as `internet`, or `hillford/internet` of another council: their addresses lead here. Optional.',
    ),
  supersedes: z
    .array(policyAddress)
    .optional()
    .describe(
      'The policies whose place this one has taken, by the names of their folders: their pages lead here. Optional.',
    ),
  acknowledge: acknowledgements,
})

/** The validated `policy.yaml`. */
export type PolicySettings = z.output<typeof policySchema>
