import { amendmentNamed, planEvent, policyNamed } from './clerk/plan-event.ts'
import { defineEdit, eventOptions, runEdit } from './clerk/run-edit.ts'

const command = defineEdit({
  name: 'withdraw',
  does: 'Writes down that the council has withdrawn a policy: its page stays and says so. With the name of an amendment: that it was withdrawn before the council resolved it.',
  names: {
    value: '<council>/<policy> [amendment]',
    help: 'the policy, and the folder of the amendment, such as hillford/social-media 2026-12-passwords',
  },
  options: eventOptions,
})

const withdrawal = { type: 'withdrawn', status: 'withdrawn' }

await runEdit(command, (asked, today) => {
  const find = asked.names[1] === undefined ? policyNamed : amendmentNamed
  return planEvent({ ...withdrawal, find }, asked, today)
})
