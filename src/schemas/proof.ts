import { z } from 'zod'
import { fullDate, text, wholeNumber } from './primitives.ts'

/** Where in the document’s text something stands that is left out. */
export const leftOutPlaces = ['line', 'start', 'anywhere'] as const

const times = wholeNumber
  .default(1)
  .describe('How often it is found, so that no more is changed than is meant. `1` when left out.')

const leftOutSchema = z.strictObject({
  words: text.describe('The words or signs, exactly as they stand in `text.txt`. Required.'),
  where: z
    .enum(leftOutPlaces)
    .default('line')
    .describe(
      '`line`: they fill a line, or several; `start`: they begin one; `anywhere`: they stand among other words, or touch one. `line` when left out.',
    ),
  times,
  why: text.describe('Why they are no words of the policy. Required.'),
})

const correctionSchema = z.strictObject({
  was: text.describe('The words as they stand in `text.txt`. Required.'),
  is: text.describe('The words as they are published. Required.'),
  times,
  why: text.describe('Why they are published so. Required.'),
})

/** `content/<council>/<policy>/source/proof.yaml`: how the text of a policy was compared with its document. */
export const proofSchema = z.strictObject({
  compared: fullDate.describe(
    'The day on which somebody compared the text with the document. Required.',
  ),
  leftOut: z
    .array(leftOutSchema)
    .default([])
    .describe('What of `text.txt` is not published, in the order in which it is taken out.'),
  corrections: z
    .array(correctionSchema)
    .default([])
    .describe('Words that are published otherwise than they stand in `text.txt`.'),
})

/** The validated `proof.yaml`. */
export type ProofSettings = z.output<typeof proofSchema>
/** Something in the document’s text that is not published. */
export type LeftOut = ProofSettings['leftOut'][number]
/** Words that are published otherwise than they stand in the document’s text. */
export type ProofCorrection = ProofSettings['corrections'][number]
