import { findPolicyOf } from './clerk/find.ts'
import { readNewId, renameEdits } from './clerk/rename-policy.ts'
import { defineEdit, type Plan, runEdit } from './clerk/run-edit.ts'
import type { Asked } from './command.ts'

const command = defineEdit({
  name: 'rename',
  does: 'Gives the folder of a policy another name, which is its address. The old address leads to the new one, and links in other policies follow.',
  names: {
    value: '<council>/<policy> <name>',
    help: 'the policy and the new name of its folder, such as hillford/social-media online-media',
  },
  options: {},
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

await runEdit(command, (asked) => planRename(asked))
