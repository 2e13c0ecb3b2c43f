import { z } from 'zod'
import { attributeNotes } from './attribute.ts'
import { audience, audienceAdvice, slug } from './primitives.ts'

const place = z.object({ line: z.int(), column: z.int() }).optional()

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
const linkSchema = z.strictObject({
  type: z.literal('link'),
  url: z
    .string()
    .describe(
      'A web address, `#id`, `policy:slug`, `term:slug`, `act:id`, `act:` for an Act that the document does not tell, or `missing:` for a link whose target is not known.',
    ),
  place,
  get children() {
    return z.array(inlineSchema)
  },
})

/** What stands inside a paragraph. */
export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  breakSchema,
  strongSchema,
  emphasisSchema,
  linkSchema,
])

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  children: z.array(inlineSchema),
})
const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  label: z.string().optional().describe('The printed number of the item, such as `1)`.'),
  get children() {
    return z.array(blockSchema)
  },
})
const listSchema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  children: z.array(listItemSchema),
})
const tableSchema = z.strictObject({
  type: z.literal('table'),
  children: z
    .array(
      z.strictObject({
        type: z.literal('tableRow'),
        children: z.array(
          z.strictObject({ type: z.literal('tableCell'), children: z.array(inlineSchema) }),
        ),
      }),
    )
    .describe('The first row holds the headings of the columns.'),
})

const topicList = z.array(slug)

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
  topics: topicList.describe('The topics that the clause rules on.'),
  mentions: topicList.describe('The topics that it merely mentions.'),
  excludes: topicList.describe('The topics that it puts outside the policy.'),
  audience: z
    .array(audience)
    .describe('Whom it addresses; everyone when empty.')
    .register(attributeNotes, { advice: audienceAdvice }),
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

/** The block that each tag of a clause file makes: its fields, but for `place` and `children`, are the attributes of the tag. */
export const tagSchemas = {
  Clause: clauseSchema,
  Definition: termDefinitionSchema,
  Tip: tipSchema,
  Example: exampleSchema,
  EditorNote: editorNoteSchema,
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
])

/** What stands inside a paragraph. */
export type Inline = z.output<typeof inlineSchema>
/** What stands in a section, a clause or a list item. */
export type Block = z.output<typeof blockSchema>
/** A link or reference. */
export type Link = z.output<typeof linkSchema>
/** A list that is no more than an enumeration. */
export type List = z.output<typeof listSchema>
/** One item of such a list. */
export type ListItem = z.output<typeof listItemSchema>
/** A table; its first row holds the headings. */
export type Table = z.output<typeof tableSchema>
/** A paragraph. */
export type Paragraph = z.output<typeof paragraphSchema>
/** A clause as it stands in the text: the citable unit. */
export type ClauseNode = z.output<typeof clauseSchema>
/** A definition as it stands in the text. */
export type TermDefinition = z.output<typeof termDefinitionSchema>
/** The block that a tag makes. */
export type TagBlock = z.output<(typeof tagSchemas)[keyof typeof tagSchemas]>
/** Blocks that hold only further blocks. */
export type Aside = Exclude<TagBlock, ClauseNode | TermDefinition>
