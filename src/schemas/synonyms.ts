import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { text } from './primitives.ts'

/** Everyday words and the words of policies that they stand for in a search. */
export const synonymSchema = z.strictObject({
  words: z
    .array(text)
    .min(1, 'at least one word')
    .describe('Everyday words or phrases that a reader may type. Required.'),
  means: z
    .array(text)
    .min(1, 'at least one word')
    .describe('The words or phrases of policies that are looked for as well. Required.'),
})

/** `content/synonyms.yaml`: what the search looks for besides the words that a reader types. */
export const synonymsSchema = z.strictObject({
  synonyms: z.array(synonymSchema).describe('The entries. Required.'),
  acknowledge: acknowledgements,
})

/** One validated entry. */
export type Synonym = z.output<typeof synonymSchema>

/** The validated list of everyday words. */
export type Synonyms = z.output<typeof synonymsSchema>
