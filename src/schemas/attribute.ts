import { z } from 'zod'

/** What is told of an attribute of a tag besides the schema of its value. */
export interface AttributeNote {
  /** What to write where the value is missing, or none of those that there are. */
  advice?: string
  /** What parts the phrases of a list; names are parted by spaces or commas. */
  sign?: ',' | ';'
  /** True for one that the handbook makes itself where it is left out. */
  isMade?: boolean
}

/** The notes of attributes, by the schemas of their values. */
export const attributeNotes = z.registry<AttributeNote>()
