import { OptionError } from '../src/load/options.ts'
import { addToList, editYaml } from './clerk/edit-yaml.ts'
import { toEvent } from './clerk/event.ts'
import { findPolicyOf } from './clerk/find.ts'
import { writeEvent } from './clerk/policy-event.ts'
import { defineEdit, eventOptions, type Plan, runEdit } from './clerk/run-edit.ts'
import type { Asked } from './command.ts'

const command = defineEdit({
  name: 'supersede',
  does: 'Writes down that the council has replaced a policy by another one of the handbook. The page of the older one stays, says so, and leads to the newer one.',
  names: {
    value: '<council>/<old> <council>/<new>',
    help: 'the policy that was replaced, and the one that has taken its place',
  },
  options: eventOptions,
})

function planSuccession({ values, names }: Asked<typeof command.options>, today: string): Plan {
  const event = toEvent('superseded', values, today)
  return (handbook, texts) => {
    const [older, newer] = [findPolicyOf(handbook, names[0]), findPolicyOf(handbook, names[1])]
    if (older === newer)
      throw new OptionError('Unexpected second policy, expected another one than the first.')
    const name = older.council === newer.council ? older.slug : older.id
    const ended = writeEvent(texts.get(older.path) ?? '', event, 'superseded')
    const begun = editYaml(texts.get(newer.path) ?? '', (file) => {
      addToList(file, 'supersedes', name)
    })
    return {
      edits: {
        files: new Map([
          [older.path, ended],
          [newer.path, begun],
        ]),
      },
      shown: [older.path, newer.path],
      done: `Written down: ${newer.title} has taken the place of ${older.title}.`,
    }
  }
}

await runEdit(command, (asked, today) => planSuccession(asked, today))
