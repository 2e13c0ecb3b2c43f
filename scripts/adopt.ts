import { digestWords } from '../src/load/digest-words.ts'
import { sealOf } from '../src/model/time/seal.ts'
import type { Amendment, Policy } from '../src/model/types.ts'
import { addEvent, editYaml, type NewEvent } from './clerk/edit-yaml.ts'
import { toEvent } from './clerk/event.ts'
import { findAmendmentOf, findPolicyOf, readDay } from './clerk/find.ts'
import { defineEdit, eventOptions, type Plan, runEdit, type Work } from './clerk/run-edit.ts'
import type { Asked } from './command.ts'

const command = defineEdit({
  name: 'adopt',
  does: 'Writes down that the council has adopted an amendment, from which day it applies and by which minute, and seals its words, so that they cannot be changed by mistake. Without the name of an amendment: that it has adopted the policy itself.',
  names: {
    value: '<council>/<policy> [amendment]',
    help: 'the policy, and the folder of the amendment, such as hillford/social-media 2026-12-passwords',
  },
  options: {
    from: {
      type: 'string',
      value: '<date>',
      expected: 'a whole date, such as `--from 2027-01-01`',
      help: 'the day from which it applies; the day of the meeting when left out',
    },
    ...eventOptions,
  },
})

/** The events of an adoption: of the resolution, and of the commencement on another day. */
function adoptionEvents({ values }: Asked<typeof command.options>, today: string): NewEvent[] {
  const adopted = toEvent('adopted', values, today)
  if (values.from === undefined) return [adopted]
  const date = readDay(values.from, 'from', today)
  return date === adopted.date
    ? [adopted]
    : [adopted, { type: 'in-force', date, printed: adopted.printed, minute: adopted.minute }]
}

function adoptPolicy(policy: Policy, text: string, events: readonly NewEvent[]): Work {
  const edited = editYaml(text, (file) => {
    file.set('status', 'current')
    for (const event of events) addEvent(file, event)
  })
  return {
    edits: { files: new Map([[policy.path, edited]]) },
    shown: [policy.path],
    done: `Written down: the council has adopted ${policy.title}.`,
  }
}

function adoptAmendment(amendment: Amendment, text: string, events: readonly NewEvent[]): Work {
  const isRecorded = amendment.events.some(({ type }) => type === 'adopted')
  const edited = editYaml(text, (file) => {
    file.set('status', 'adopted')
    // One that was adopted by hand is merely sealed.
    if (!isRecorded) for (const event of events) addEvent(file, event)
    file.set('seal', sealOf(amendment, digestWords))
  })
  return {
    edits: { files: new Map([[amendment.path, edited]]) },
    shown: [amendment.path],
    done: `Written down and sealed: the council has adopted “${amendment.title}”. ${isRecorded ? 'Its events were there already.' : `It applies from ${events.at(-1)?.date ?? ''}.`}`,
  }
}

function planAdoption(asked: Asked<typeof command.options>, today: string): Plan {
  const events = adoptionEvents(asked, today)
  const [name, amendment] = asked.names
  return (handbook, texts) => {
    const policy = findPolicyOf(handbook, name)
    if (amendment === undefined) return adoptPolicy(policy, texts.get(policy.path) ?? '', events)
    const found = findAmendmentOf(handbook, policy, amendment)
    return adoptAmendment(found, texts.get(found.path) ?? '', events)
  }
}

await runEdit(command, (asked, today) => planAdoption(asked, today))
