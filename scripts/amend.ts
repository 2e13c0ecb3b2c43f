import { OptionError } from '../src/load/options.ts'
import { digestWords } from '../src/load/digest-words.ts'
import { amendmentsOf } from '../src/model/time/every-text.ts'
import { digestOfSection } from '../src/model/time/section-words.ts'
import { historyOf } from '../src/model/time/text-on.ts'
import type { Section } from '../src/model/types.ts'
import { amendmentFile, amendmentsFolder } from '../src/parse/paths/amendment-path.ts'
import { toSlug } from '../src/text/slug.ts'
import { editYaml } from './clerk/edit-yaml.ts'
import { findPolicyOf, findSectionsOf, readDay } from './clerk/find.ts'
import { defineEdit, type Plan, runEdit } from './clerk/run-edit.ts'
import type { Asked } from './command.ts'

const command = defineEdit({
  name: 'amend',
  does: 'Opens an amendment of a policy: copies the sections that are to change into a folder of its own, in which you edit them. Nothing of it is published until you write `status: proposed`, or the council has adopted it.',
  names: {
    value: '<council>/<policy> [clauses]',
    help: 'the policy, and the clauses or sections to change, by their printed numbers or the names of their files, such as hillford/social-media 5.2 5.3',
  },
  options: {
    title: {
      type: 'string',
      value: '<words>',
      expected: 'a few words, such as `--title "Passwords"`',
      help: 'what the change is about, in a few words. Required',
    },
    name: {
      type: 'string',
      value: '<name>',
      expected: 'the name of a folder, such as `--name 2026-12-passwords`',
      help: 'the name of its folder; made of the month and the title when left out',
    },
    meeting: {
      type: 'string',
      value: '<date>',
      expected: 'a whole date, such as `--meeting 2026-12-08`',
      help: 'the day of the meeting that it is to come before',
    },
    summary: {
      type: 'string',
      value: '<words>',
      expected: 'a sentence for readers',
      help: 'what changes and why, in a sentence for readers',
    },
  },
})

/** The name of a section’s file. */
function fileName({ path }: Section): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function planAmendment({ values, names }: Asked<typeof command.options>, today: string): Plan {
  const { title, summary } = values
  if (title === undefined)
    throw new OptionError(
      'Unexpected amendment without a title, expected `--title` with a few words, such as `--title "Passwords"`.',
    )
  const meeting =
    values.meeting === undefined ? undefined : readDay(values.meeting, 'meeting', today)
  const id = values.name ?? `${today.slice(0, 7)}-${toSlug(title)}`.slice(0, 80).replace(/-$/, '')
  return (handbook, texts) => {
    const policy = findPolicyOf(handbook, names[0])
    const history = historyOf(handbook, policy)
    if (amendmentsOf(history).some((each) => each.id === id))
      throw new OptionError(
        `Unexpected name \`${id}\`: there is an amendment of that name already. Choose another one with \`--name\`.`,
      )
    const last = history.texts.at(-1)
    const sections = findSectionsOf(last?.policy ?? policy, names.slice(1))
    const folder = `${policy.id}/${amendmentsFolder}/${id}`
    const copied = sections.map((section): [string, string] => [
      section.id,
      digestOfSection(section, digestWords),
    ])
    const settings = {
      title,
      status: 'draft',
      base: last?.amendment?.id,
      meeting,
      summary,
      copied: copied.length === 0 ? undefined : Object.fromEntries(copied),
    }
    const path = `${folder}/${amendmentFile}`
    const text = editYaml('', (file) => {
      for (const [key, value] of Object.entries(settings))
        if (value !== undefined) file.set(key, file.createNode(value))
    })
    return {
      edits: {
        files: new Map([
          [path, text],
          ...sections.map((section): [string, string] => [
            `${folder}/${fileName(section)}`,
            texts.get(section.path) ?? '',
          ]),
        ]),
      },
      shown: [path],
      done: `The amendment is open. Edit the files in ${folder}, and run \`npm run check\`. When it goes to the council, write \`status: proposed\` in ${amendmentFile}; when the council has adopted it, run \`npm run adopt -- ${policy.id} ${id}\`.`,
    }
  }
}

await runEdit(command, (asked, today) => planAmendment(asked, today))
