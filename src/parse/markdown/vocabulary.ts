import type { z } from 'zod'
import { attributeNotes } from '../../schemas/attribute.ts'
import { tagSchemas } from '../../schemas/content.ts'

/** The name of a tag. */
type TagName = keyof typeof tagSchemas

/** A tag of the vocabulary. */
export interface Tag {
  /** The attributes that it may have, in the order in which messages name them, with the schemas of their values. */
  attributes: ReadonlyMap<string, z.ZodType>
  required: readonly string[]
  /** The tags that may stand inside it. */
  holds: readonly string[]
  /** The tag that it stands directly inside, where that is always one and the same. */
  within: string | undefined
  /** The type of its node in the tree. */
  type: z.output<(typeof tagSchemas)[TagName]>['type']
}

/** What stands in a block besides its attributes. */
const noAttributes: readonly string[] = ['type', 'place', 'children']

function isRequired(schema: z.ZodType): boolean {
  return (
    !schema.safeParse(undefined).success &&
    schema.def.type === 'string' &&
    attributeNotes.get(schema)?.isMade !== true
  )
}

/** The attributes of a tag are the fields of its block. */
function toTag(name: TagName, holds: readonly TagName[], within?: TagName): [TagName, Tag] {
  const shape: Readonly<Record<string, z.ZodType>> = tagSchemas[name].shape
  const names = Object.keys(shape).filter((field) => !noAttributes.includes(field))
  const attributes = new Map(
    names.flatMap((field) => (shape[field] ? [[field, shape[field]]] : [])),
  )
  const required = names.filter((field) => shape[field] && isRequired(shape[field]))
  return [name, { type: tagSchemas[name].shape.type.value, attributes, required, holds, within }]
}

/** What a clause may hold. */
const inClause: readonly TagName[] = [
  'Clause',
  'Definition',
  'Tip',
  'Example',
  'EditorNote',
  'Quote',
  'Box',
  'Table',
]

/** Every tag that a clause file may use. There are no others. */
export const vocabulary: ReadonlyMap<string, Tag> = new Map([
  toTag('Clause', inClause),
  toTag('Definition', ['Clause', 'Definition', 'Quote', 'Table']),
  toTag('Tip', []),
  toTag('Example', []),
  toTag('EditorNote', []),
  toTag('Quote', ['Table']),
  toTag('Box', inClause),
  toTag('Table', ['Row']),
  toTag('Row', ['Cell'], 'Table'),
  toTag('Cell', inClause, 'Row'),
])

/** The names of all tags, as messages list them. */
export const tagNames: readonly string[] = [...vocabulary.keys()]
