import type { Asked } from '../command.ts'
import { addEvent, editYaml } from './edit-yaml.ts'
import { toEvent } from './event.ts'
import { findAmendmentOf, findPolicyOf } from './find.ts'
import type { eventOptions, Plan } from './run-edit.ts'

/** Plans to write down in an amendment’s file what a meeting made of it: its event, and its status where that changes. */
export function planEnd(
  type: 'rejected' | 'rescinded' | 'withdrawn',
  status: string | undefined,
  { values, names }: Pick<Asked<typeof eventOptions>, 'values' | 'names'>,
  today: string,
): Plan {
  const event = toEvent(type, values, today)
  return (handbook, texts) => {
    const { path, title } = findAmendmentOf(handbook, findPolicyOf(handbook, names[0]), names[1])
    const text = editYaml(texts.get(path) ?? '', (file) => {
      if (status !== undefined) file.set('status', status)
      addEvent(file, event)
    })
    return {
      edits: { files: new Map([[path, text]]) },
      shown: [path],
      done: `Written down: “${title}” was ${type} on ${event.date}.`,
    }
  }
}
