import { z } from 'zod'
import { attributeNotes } from './attribute.ts'
import { inlineSchema, place } from './inline.ts'
import { slug } from './primitives.ts'
import { flag, flagAdvice, lang, statutory, tagging, topicList } from './tagging.ts'

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  children: z.array(inlineSchema),
})
const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  label: z.string().optional().describe('The printed number of the item, such as `1)`.'),
  tick: z
    .enum(['empty', 'ticked'])
    .optional()
    .describe('Present when a tick box is printed before the item.'),
  get children() {
    return z.array(blockSchema)
  },
})
const listSchema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  children: z.array(listItemSchema),
})
const idAdvice =
  'Give the clause a short name of its own that says what it is about, such as `id="friend-requests"`. Do not use its number.'
const markerAdvice =
  'Write `marker="bullet"` for a clause that is printed as a bulleted item; for a printed number or letter write `number="…"`.'
const termAdvice = 'Write the word that is defined, as the text prints it, such as `term="Blog"`.'
const linksAdvice =
  'Write `links="off"` when no words are to be linked to the definition, `links="as-printed"` when only words with the same capitals are the term. Otherwise leave it out.'

const clauseSchema = z.strictObject({
  type: z.literal('clause'),
  id: slug
    .describe('Stable: it does not change when the clause is renumbered.')
    .register(attributeNotes, { advice: idAdvice }),
  number: z.string().optional().describe('The printed number.'),
  title: z.string().optional().describe('The printed heading.'),
  marker: z
    .literal('bullet')
    .optional()
    .describe('Present when the document shows the clause as an item of a bulleted list.')
    .register(attributeNotes, { advice: markerAdvice }),
  topics: tagging.topics,
  mentions: tagging.mentions,
  excludes: tagging.excludes,
  audience: tagging.audience,
  statutory,
  lang,
  place,
  get children() {
    return z.array(blockSchema)
  },
})
const termDefinitionSchema = z.strictObject({
  type: z.literal('termDefinition'),
  id: slug.clone().register(attributeNotes, { isMade: true }),
  term: z.string().register(attributeNotes, { advice: termAdvice }),
  variants: z.array(z.string()).register(attributeNotes, { sign: ',' }),
  except: z
    .array(z.string())
    .optional()
    .describe('Phrases in which the word is not the term.')
    .register(attributeNotes, { sign: ';' }),
  links: z
    .enum(['off', 'as-printed'])
    .optional()
    .describe(
      '`off` when uses of the term are not looked for, `as-printed` when only words with the same capitals are it; left out when capitals do not matter.',
    )
    .register(attributeNotes, { advice: linksAdvice }),
  topics: topicList,
  statutory,
  lang,
  place,
  get children() {
    return z.array(blockSchema)
  },
})
const tipSchema = z.strictObject({
  type: z.literal('tip'),
  get children() {
    return z.array(blockSchema)
  },
})
const exampleSchema = z.strictObject({
  type: z.literal('example'),
  get children() {
    return z.array(blockSchema)
  },
})
const editorNoteSchema = z.strictObject({
  type: z.literal('editorNote').describe('The handbook’s own remark, not the policy’s text.'),
  get children() {
    return z.array(blockSchema)
  },
})

const quoteSchema = z.strictObject({
  type: z.literal('quote').describe('Words that the document quotes and sets apart.'),
  get children() {
    return z.array(blockSchema)
  },
})
const boxSchema = z.strictObject({
  type: z.literal('box').describe('Words that the document sets in a box.'),
  get children() {
    return z.array(blockSchema)
  },
})
const pictureSchema = z.strictObject({
  type: z.literal('picture').describe('A picture that belongs to the text, such as a seal.'),
  file: z.string().describe('The name of its file, which lies beside the page of the policy.'),
  description: z.string().describe('What it shows, for those who do not see it.'),
  place,
})
const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  note: z.string().describe('The name of the footnote in its section.'),
  mark: z.string().describe('The mark as printed, such as `1` or `*`.'),
  get children() {
    return z.array(blockSchema)
  },
})

const size = z.int().min(2).max(99).optional()
const cellSchema = z.strictObject({
  type: z.literal('tableCell'),
  head: flag
    .describe('Present for a cell that heads a column or a row.')
    .register(attributeNotes, { advice: flagAdvice }),
  across: size
    .describe('How many columns it lies over; one when left out.')
    .register(attributeNotes, { advice: 'Write how many columns it lies over, from 2.' }),
  down: size
    .describe('How many rows it lies over; one when left out.')
    .register(attributeNotes, { advice: 'Write how many rows it lies over, from 2.' }),
  get children() {
    return z.array(blockSchema)
  },
})
const rowSchema = z.strictObject({
  type: z.literal('tableRow'),
  get children() {
    return z.array(cellSchema)
  },
})
const rowClauseSchema = z.strictObject({
  type: z.literal('rowClause').describe('A row that is a citable unit.'),
  id: slug
    .clone()
    .describe('Stable: it does not change when the row is renumbered.')
    .register(attributeNotes, { isMade: true }),
  number: z
    .string()
    .optional()
    .describe('The printed number, which stands before the words of its first cell.'),
  topics: tagging.topics,
  mentions: tagging.mentions,
  excludes: tagging.excludes,
  audience: tagging.audience,
  statutory,
  lang,
  place,
  get children() {
    return z.array(cellSchema)
  },
})
const anyRowSchema = z.discriminatedUnion('type', [rowSchema, rowClauseSchema])
const tableSchema = z.strictObject({
  type: z
    .literal('table')
    .describe('Its first rows whose cells are all heads are the head of the table.'),
  caption: z.string().optional().describe('The words over the table, as printed.'),
  get children() {
    return z.array(anyRowSchema)
  },
})

/** The block that each tag of a clause file makes: its fields, but for `place` and `children`, are the attributes of the tag. */
export const tagSchemas = {
  Clause: clauseSchema,
  Definition: termDefinitionSchema,
  Tip: tipSchema,
  Example: exampleSchema,
  EditorNote: editorNoteSchema,
  Quote: quoteSchema,
  Box: boxSchema,
  Table: tableSchema,
  Row: rowClauseSchema,
  Cell: cellSchema,
}

/** What stands in a section, a clause or a list item: the closed set of blocks. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  listSchema,
  tableSchema,
  tagSchemas.Clause,
  tagSchemas.Definition,
  tagSchemas.Tip,
  tagSchemas.Example,
  tagSchemas.EditorNote,
  tagSchemas.Quote,
  tagSchemas.Box,
  footnoteSchema,
  pictureSchema,
])

/** What stands in a section, a clause or a list item. */
export type Block = z.output<typeof blockSchema>
/** A list that is no more than an enumeration. */
export type List = z.output<typeof listSchema>
/** One item of such a list. */
export type ListItem = z.output<typeof listItemSchema>
/** A table. */
export type Table = z.output<typeof tableSchema>
/** A row of a table, citable or not. */
export type Row = Table['children'][number]
/** A row that is a citable unit. */
export type RowClause = z.output<typeof rowClauseSchema>
/** A cell of a table. */
export type Cell = z.output<typeof cellSchema>
/** A picture. */
export type PictureBlock = z.output<typeof pictureSchema>
/** A footnote with its words. */
export type Footnote = z.output<typeof footnoteSchema>
/** A paragraph. */
export type Paragraph = z.output<typeof paragraphSchema>
/** A clause as it stands in the text: the citable unit. */
export type ClauseNode = z.output<typeof clauseSchema>
/** A definition as it stands in the text. */
export type TermDefinition = z.output<typeof termDefinitionSchema>
/** A citable unit as it stands in the text. */
export type CitableNode = ClauseNode | TermDefinition | RowClause
/** Blocks that hold only further blocks. */
export type Aside = z.output<
  | typeof tipSchema
  | typeof exampleSchema
  | typeof editorNoteSchema
  | typeof quoteSchema
  | typeof boxSchema
>
/** What a tag makes. */
export type TagNode = z.output<(typeof tagSchemas)[keyof typeof tagSchemas]>
