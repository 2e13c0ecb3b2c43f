import { amendmentNamed, planEvent } from './clerk/plan-event.ts'
import { amendmentNames, defineEdit, eventOptions, runEdit } from './clerk/run-edit.ts'

const command = defineEdit({
  name: 'reject',
  does: 'Writes down that the council has rejected an amendment. Nothing of it is published any more; its files stay.',
  names: amendmentNames,
  options: eventOptions,
})

const rejection = { type: 'rejected', status: 'rejected', find: amendmentNamed }

await runEdit(command, (asked, today) => planEvent(rejection, asked, today))
