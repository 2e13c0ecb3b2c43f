import { z } from 'zod'

const use = z.strictObject({
  clause: z
    .string()
    .nullable()
    .describe('The id of the clause that uses the term; null for a plain paragraph of a section.'),
  section: z.string().describe('The id of the section that it stands in.'),
  words: z.string().describe('The words by which it uses the term, as printed.'),
})

const definition = z.strictObject({
  id: z.string().describe('The id of the definition on the page of its policy.'),
  clause: z
    .string()
    .describe(
      'The id of the clause that the definition stands in; its own when it stands by itself.',
    ),
  url: z.string().describe('The address of the definition.'),
  term: z.string().describe('The term as this policy prints it.'),
  variants: z.array(z.string()).describe('Other forms of it.'),
  text: z.string().describe('The words of the definition, paragraphs on lines of their own.'),
})

/** The glossary as data: the shape of `glossary.json`. */
export const glossaryExportSchema = z.strictObject({
  $schema: z.string().describe('The address of this schema.'),
  asOf: z.string().describe('The day on which the handbook was built.'),
  terms: z
    .array(
      z.strictObject({
        id: z.string(),
        term: z
          .string()
          .describe(
            'The term as most policies print it. A plural is listed under its singular; other words are never taken for the same.',
          ),
        url: z.string(),
        agreement: z
          .enum(['single', 'same', 'different'])
          .describe(
            'Whether one policy defines it, several in the same words, or several in different words. Capitals, punctuation and spaces make no difference.',
          ),
        wordings: z.int().describe('How many different wordings there are.'),
        definitions: z
          .array(
            z.strictObject({
              council: z.strictObject({ slug: z.string(), name: z.string() }),
              policy: z.string().describe('`<council>/<policy>`'),
              clause: z.string().describe('The id of the clause that defines the term first.'),
              definitions: z
                .array(definition)
                .describe('Mostly one; more where the policy defines the term in several places.'),
              uses: z
                .array(use)
                .nullable()
                .describe(
                  'The first use in each passage of the policy, in its order; null when uses of so common a word are not looked for.',
                ),
            }),
          )
          .describe('One entry a policy. A definition holds for its own policy only.'),
      }),
    )
    .describe('All terms, in the order of the alphabet.'),
  conflicts: z
    .array(z.string())
    .describe('The ids of the terms that several policies define in different words.'),
})

/** The glossary as data. */
export type GlossaryExport = z.output<typeof glossaryExportSchema>
