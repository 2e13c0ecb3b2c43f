import { z } from 'zod'

const date = z.string().nullable()

/** The texts of a policy through time, as data: the shape of every `versions.json`, the newest first. */
export const versionsExportSchema = z.array(
  z.strictObject({
    amendment: z
      .string()
      .nullable()
      .describe('The name of the amendment that made this text; null for the oldest text.'),
    adopted: date.describe('The date of the resolution, as exactly as it is recorded.'),
    inForce: date.describe('The date from which it counts, as exactly as it is recorded.'),
    minute: z.string().nullable().describe('The minute of the resolution.'),
    status: z
      .enum([
        'in-force',
        'superseded',
        'not-yet',
        'proposed',
        'not-recorded',
        'withdrawn',
        'rescinded',
      ])
      .describe('How it stands on the day on which the site was built.'),
    url: z.string().nullable().describe('Where it can be read; null where no page shows it.'),
    changes: z
      .array(
        z.strictObject({
          kind: z.enum(['inserted', 'deleted', 'edited', 'moved', 'renumbered']),
          id: z
            .string()
            .describe('The id of the clause or section, in the later text if it is there.'),
          number: z.string().nullable().describe('Its printed number in the later text.'),
          was: z.string().nullable().describe('Its printed number in the earlier text.'),
        }),
      )
      .describe(
        'What it changes in the text before it; one change can stand here under two kinds.',
      ),
  }),
)

/** The texts of a policy through time, as data. */
export type VersionsExport = z.output<typeof versionsExportSchema>
