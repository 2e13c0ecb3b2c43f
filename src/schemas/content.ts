import { z } from 'zod'
import { audience, slug } from './primitives.ts'

const place = z.object({ line: z.int(), column: z.int() }).optional()

const textSchema = z.strictObject({ type: z.literal('text'), value: z.string() })
const breakSchema = z.strictObject({ type: z.literal('break') })
const strongSchema = z.strictObject({ type: z.literal('strong'), get children() { return z.array(inlineSchema) } })
const emphasisSchema = z.strictObject({ type: z.literal('emphasis'), get children() { return z.array(inlineSchema) } })
const linkSchema = z.strictObject({
  type: z.literal('link'),
  url: z.string().describe('A web address, `#id`, `policy:slug`, `term:slug`, `act:id`, `act:` for an Act that the document does not tell, or `missing:` for a link whose target is not known.'),
  place,
  get children() { return z.array(inlineSchema) },
})

/** What stands inside a paragraph. */
export const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema, strongSchema, emphasisSchema, linkSchema])

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), children: z.array(inlineSchema) })
const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  label: z.string().optional().describe('The printed number of the item, such as `1)`.'),
  get children() { return z.array(blockSchema) },
})
const listSchema = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), children: z.array(listItemSchema) })
const tableSchema = z.strictObject({
  type: z.literal('table'),
  children: z.array(z.strictObject({
    type: z.literal('tableRow'),
    children: z.array(z.strictObject({ type: z.literal('tableCell'), children: z.array(inlineSchema) })),
  })).describe('The first row holds the headings of the columns.'),
})

/** What a definition may say of the links to it: that there are none, or that they heed capitals. */
export const linkModes = ['off', 'as-printed'] as const

const topicList = z.array(slug)

const clauseSchema = z.strictObject({
  type: z.literal('clause'),
  id: slug.describe('Stable: it does not change when the clause is renumbered.'),
  number: z.string().optional().describe('The printed number.'),
  title: z.string().optional().describe('The printed heading.'),
  marker: z.literal('bullet').optional().describe('Present when the document shows the clause as an item of a bulleted list.'),
  topics: topicList.describe('The topics that the clause rules on.'),
  mentions: topicList.describe('The topics that it merely mentions.'),
  excludes: topicList.describe('The topics that it puts outside the policy.'),
  audience: z.array(audience).describe('Whom it addresses; everyone when empty.'),
  place,
  get children() { return z.array(blockSchema) },
})
const termDefinitionSchema = z.strictObject({
  type: z.literal('termDefinition'),
  id: slug,
  term: z.string(),
  variants: z.array(z.string()),
  except: z.array(z.string()).optional().describe('Phrases in which the word is not the term.'),
  links: z.enum(linkModes).optional().describe('`off` when uses of the term are not looked for, `as-printed` when only words with the same capitals are it; left out when capitals do not matter.'),
  topics: topicList,
  place,
  get children() { return z.array(blockSchema) },
})
const tipSchema = z.strictObject({ type: z.literal('tip'), get children() { return z.array(blockSchema) } })
const exampleSchema = z.strictObject({ type: z.literal('example'), get children() { return z.array(blockSchema) } })
const editorNoteSchema = z.strictObject({
  type: z.literal('editorNote').describe('The handbook’s own remark, not the policy’s text.'),
  get children() { return z.array(blockSchema) },
})

/** What stands in a section, a clause or a list item: the closed set of blocks. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema, listSchema, tableSchema, clauseSchema, termDefinitionSchema, tipSchema, exampleSchema, editorNoteSchema,
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
/** Blocks that hold only further blocks. */
export type Aside = z.output<typeof tipSchema> | z.output<typeof exampleSchema> | z.output<typeof editorNoteSchema>
