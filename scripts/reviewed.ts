import { toEvent } from './clerk/event.ts'
import { findPolicyOf } from './clerk/find.ts'
import { writeEvent } from './clerk/policy-event.ts'
import { eventOptions, type Plan, runEdit } from './clerk/run-edit.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'

const command = defineCommand({
  name: 'reviewed',
  does: 'Writes down that the council has looked at a policy and changed nothing. `npm run review` prints the register of reviews.',
  names: {
    value: '<council>/<policy>',
    help: 'the policy, such as hillford/social-media',
  },
  options: eventOptions,
  reads: ['content', 'today'],
  fails: 'nothing was written, because the content would have errors',
})

function planReview({ values, names }: Asked<typeof command.options>, today: string): Plan {
  const event = toEvent('reviewed', values, today)
  return (handbook, texts) => {
    const { path, title } = findPolicyOf(handbook, names[0])
    return {
      edits: { files: new Map([[path, writeEvent(texts.get(path) ?? '', event)]]) },
      shown: [path],
      done: `Written down: ${title} was reviewed without change on ${event.date}.`,
    }
  }
}

await runCommand(command, (asked, options, progress) =>
  runEdit(planReview(asked, options.today), options, asked.values['dry-run'], progress),
)
