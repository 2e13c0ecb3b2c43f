import { OptionError } from '../src/load/options.ts'
import { quotable } from '../src/messages/message.ts'
import { amendmentsOf } from '../src/model/time/every-text.ts'
import { historyOf } from '../src/model/time/text-on.ts'
import type { Handbook, Policy } from '../src/model/types.ts'
import { addToList, editYaml } from './clerk/edit-yaml.ts'
import { findPolicyOf, findSectionsOf } from './clerk/find.ts'
import { defineEdit, type Plan, runEdit } from './clerk/run-edit.ts'
import type { Asked } from './command.ts'

const words = (example: string) => ({
  type: 'string' as const,
  value: '<words>',
  expected: `some words, such as \`${example}\``,
})

const command = defineEdit({
  name: 'correct',
  does: 'Mends a slip of transcription: words that the handbook has otherwise than the council resolved them. It mends every later copy of the section too, and writes down in sealed amendments what was mended and why.',
  names: {
    value: '<council>/<policy> <clause>',
    help: 'the policy, and the clause or section with the slip, by its printed number or name',
  },
  options: {
    was: { ...words('--was "quorum of five"'), help: 'the words as they stand. Required' },
    is: { ...words('--is "quorum of four"'), help: 'the words as they should stand. Required' },
    why: {
      ...words('--why "The minutes say four."'),
      help: 'how it is known that the council resolved these. Required',
    },
  },
})

/** The slip, and what is known of it. */
interface Slip {
  section: string
  was: string
  is: string
  why: string
  date: string
}

/** Mends the slip in every copy of the section that has it, and lists it where the words are sealed. */
function mend(
  handbook: Handbook,
  policy: Policy,
  { was, is, ...slip }: Slip,
  texts: ReadonlyMap<string, string>,
): Map<string, string> {
  const edits = new Map<string, string>()
  const { texts: versions } = historyOf(handbook, policy)
  const oldest = versions[0]?.policy.sections ?? []
  const holders = [
    { sections: oldest, sealed: undefined },
    ...amendmentsOf(historyOf(handbook, policy)).map((amendment) => ({
      sections: amendment.sections,
      sealed: amendment.seal === undefined ? undefined : amendment.path,
    })),
  ]
  for (const { sections, sealed } of holders) {
    const path = sections.find(({ id }) => id === slip.section)?.path ?? ''
    const text = texts.get(path) ?? ''
    if (!text.includes(was)) continue
    edits.set(
      path,
      text.replace(was, () => is),
    )
    if (sealed !== undefined)
      edits.set(
        sealed,
        editYaml(texts.get(sealed) ?? '', (file) => {
          addToList(file, 'corrections', {
            section: slip.section,
            was,
            is,
            why: slip.why,
            date: slip.date,
          })
        }),
      )
  }
  return edits
}

function planCorrection({ values, names }: Asked<typeof command.options>, today: string): Plan {
  const { was, is, why } = values
  if (was === undefined || is === undefined || why === undefined)
    throw new OptionError(
      'Unexpected correction, expected `--was`, `--is` and `--why`, each with its words in quotation marks.',
    )
  return (handbook, texts) => {
    const policy = findPolicyOf(handbook, names[0])
    const [section] = findSectionsOf(policy, names.slice(1))
    if (!section)
      throw new OptionError('Unexpected end, expected the clause or section with the slip.')
    const edits = mend(handbook, policy, { section: section.id, was, is, why, date: today }, texts)
    if (edits.size === 0)
      throw new OptionError(
        `Unexpected words \`${quotable(was)}\`, expected words of section \`${section.id}\` as they stand in its file, on one line.`,
      )
    return {
      edits: { files: edits },
      shown: [...edits.keys()].filter((path) => path.endsWith('.yaml')),
      done: 'The slip is mended.',
    }
  }
}

await runEdit(command, (asked, today) => planCorrection(asked, today))
