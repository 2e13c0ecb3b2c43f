import { planEnd } from './clerk/end-amendment.ts'
import { toEvent } from './clerk/event.ts'
import { findPolicyOf } from './clerk/find.ts'
import { writeEvent } from './clerk/policy-event.ts'
import { eventOptions, type Plan, runEdit } from './clerk/run-edit.ts'
import { type Asked, defineCommand, runCommand } from './command.ts'

const command = defineCommand({
  name: 'withdraw',
  does: 'Writes down that the council has withdrawn a policy: its page stays and says so. With the name of an amendment: that it was withdrawn before the council resolved it.',
  names: {
    value: '<council>/<policy> [amendment]',
    help: 'the policy, and the folder of the amendment, such as hillford/social-media 2026-12-passwords',
  },
  options: eventOptions,
  reads: ['content', 'today'],
  fails: 'nothing was written, because the content would have errors',
})

function planWithdrawal({ values, names }: Asked<typeof command.options>, today: string): Plan {
  const event = toEvent('withdrawn', values, today)
  return (handbook, texts) => {
    const { path, title } = findPolicyOf(handbook, names[0])
    return {
      edits: { files: new Map([[path, writeEvent(texts.get(path) ?? '', event, 'withdrawn')]]) },
      shown: [path],
      done: `Written down: ${title} was withdrawn on ${event.date}.`,
    }
  }
}

await runCommand(command, (asked, options, progress) =>
  runEdit(
    asked.names[1] === undefined
      ? planWithdrawal(asked, options.today)
      : planEnd('withdrawn', 'withdrawn', asked, options.today),
    options,
    asked.values['dry-run'],
    progress,
  ),
)
