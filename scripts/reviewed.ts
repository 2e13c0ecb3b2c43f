import { planEvent, policyNamed } from './clerk/plan-event.ts'
import { defineEdit, eventOptions, runEdit } from './clerk/run-edit.ts'

const command = defineEdit({
  name: 'reviewed',
  does: 'Writes down that the council has looked at a policy and changed nothing. `npm run review` prints the register of reviews.',
  names: {
    value: '<council>/<policy>',
    help: 'the policy, such as hillford/social-media',
  },
  options: eventOptions,
})

const review = { type: 'reviewed', did: 'reviewed without change', find: policyNamed }

await runEdit(command, (asked, today) => planEvent(review, asked, today))
