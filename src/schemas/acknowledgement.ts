import { z } from 'zod'
import { text } from './primitives.ts'

const placed = z.strictObject({
  rule: text.describe('The name of the warning, such as `number-sequence`. Required.'),
  at: text.describe(
    'The place that it is about: the id of a clause, the type and date of an event, the label of a row, the name of a setting. Required.',
  ),
  why: text.describe('Why it is right as it stands. Required.'),
})

/** A warning that somebody has seen and let stand. The name alone is the older form, and stands for the whole file. */
export const acknowledgementSchema = z.union([text, placed])

/** A warning that somebody has seen and let stand. */
export type Acknowledgement = z.output<typeof acknowledgementSchema>

/** The name of the warning. */
export function ruleOf(acknowledgement: Acknowledgement): string {
  return typeof acknowledgement === 'string' ? acknowledgement : acknowledgement.rule
}

/** The acknowledgements of a file of settings. */
export const acknowledgements = z
  .array(acknowledgementSchema)
  .optional()
  .describe(
    'Warnings about this file that the author has seen and that are about something that is really so, each with its place and the reason. Optional.',
  )
