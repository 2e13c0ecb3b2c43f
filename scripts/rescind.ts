import { amendmentNamed, planEvent } from './clerk/plan-event.ts'
import { amendmentNames, defineEdit, eventOptions, runEdit } from './clerk/run-edit.ts'

const command = defineEdit({
  name: 'rescind',
  does: 'Writes down that the council has rescinded an amendment that it had adopted, before the day from which it would have applied. What is in force is undone by another amendment only.',
  names: amendmentNames,
  options: eventOptions,
})

const rescission = { type: 'rescinded', find: amendmentNamed }

await runEdit(command, (asked, today) => planEvent(rescission, asked, today))
