import { planEnd } from './clerk/end-amendment.ts'
import { eventOptions, runEdit } from './clerk/run-edit.ts'
import { defineCommand, runCommand } from './command.ts'

const command = defineCommand({
  name: 'rescind',
  does: 'Writes down that the council has rescinded an amendment that it had adopted, before the day from which it would have applied. What is in force is undone by another amendment only.',
  names: {
    value: '<council>/<policy> <amendment>',
    help: 'the policy, and the folder of the amendment, such as hillford/social-media 2026-12-passwords',
  },
  options: eventOptions,
  reads: ['content', 'today'],
  fails: 'nothing was written, because the content would have errors',
})

await runCommand(command, (asked, options, progress) =>
  runEdit(
    planEnd('rescinded', undefined, asked, options.today),
    options,
    asked.values['dry-run'],
    progress,
  ),
)
