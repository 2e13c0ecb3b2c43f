import { addEvent, editYaml, type NewEvent } from './edit-yaml.ts'

/** Writes an event into the settings of a policy or an amendment, and its status where that changes. Gives back the new text. */
export function writeEvent(text: string, event: NewEvent, status?: string): string {
  return editYaml(text, (file) => {
    if (status !== undefined) file.set('status', status)
    addEvent(file, event)
  })
}
