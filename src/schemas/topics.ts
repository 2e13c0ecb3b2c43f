import { z } from 'zod'
import { acknowledgements } from './acknowledgement.ts'
import { prose, slug, text } from './primitives.ts'

/** One comparison topic: a question on which councils are compared. */
export const topicSchema = z.strictObject({
  id: slug.describe(
    'The name that clauses use in `topics`, `mentions` and `excludes`. It is in web addresses, so it never changes. Required.',
  ),
  title: text.describe('What readers see. Required.'),
  covers: prose.describe('What the topic covers, in a sentence. Required.'),
  parent: slug
    .optional()
    .describe('The id of the wider topic that this one is a narrower question of. Optional.'),
})

/** `content/topics.yaml`: the comparison topics in the order in which they are shown. */
export const topicsSchema = z.strictObject({
  topics: z.array(topicSchema).describe('The topics. Required.'),
  acknowledge: acknowledgements,
})

/** The validated entry of a topic. */
export type Topic = z.output<typeof topicSchema>

/** The validated list of topics. */
export type Topics = z.output<typeof topicsSchema>
