import { findPolicyOf } from './clerk/find.ts'
import { readNewId, renameEdits } from './clerk/rename-policy.ts'
import { editOptions, type Plan, runEdit } from './clerk/run-edit.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'

const command = defineCommand({
  name: 'rename',
  does: 'Gives the folder of a policy another name, which is its address. The old address leads to the new one, and links in other policies follow.',
  names: {
    value: '<council>/<policy> <name>',
    help: 'the policy and the new name of its folder, such as hillford/social-media online-media',
  },
  options: editOptions,
  reads: ['content', 'today'],
  fails: 'nothing was written, because the content would have errors',
})

function planRename({ names }: Asked<typeof command.options>): Plan {
  return (handbook, texts) => {
    const policy = findPolicyOf(handbook, names[0])
    const next = readNewId(handbook, policy, names[1])
    return {
      edits: renameEdits(policy, next, texts),
      shown: [`${next}/policy.yaml`],
      done: `The policy is now ${next}. Its old address leads there.`,
    }
  }
}

await runCommand(command, (asked, options, progress) =>
  runEdit(planRename(asked), options, asked.values['dry-run'], progress),
)
