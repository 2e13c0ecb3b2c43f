import { z } from 'zod'
import { attributeNotes } from './attribute.ts'
import { audience, audienceAdvice, languageCode, slug } from './primitives.ts'

/** The ids of topics. */
export const topicList = z.array(slug)

const languageAdvice =
  'Write the code of the language, such as `lang="cy"` for Welsh. Leave it out for the language of the policy.'
/** What to write for an attribute that is there or not. */
export const flagAdvice = 'Write the word alone, or leave it out.'

/** An attribute that is there or not. */
export const flag = z.literal(true).optional()
/** Whether the law fixes the words of a unit. */
export const statutory = flag
  .describe('Present when the law fixes the words, so that the council may not change them.')
  .register(attributeNotes, { advice: flagAdvice })
/** The language of a unit. */
export const lang = languageCode
  .optional()
  .describe('The language of the words, where it is not that of the policy.')
  .register(attributeNotes, { advice: languageAdvice })

/** What is said of every citable unit. */
export const tagging = {
  topics: topicList.describe('The topics that the clause rules on.'),
  mentions: topicList.describe('The topics that it merely mentions.'),
  excludes: topicList.describe('The topics that it puts outside the policy.'),
  audience: z
    .array(audience)
    .describe('Whom it addresses; everyone when empty.')
    .register(attributeNotes, { advice: audienceAdvice }),
}
