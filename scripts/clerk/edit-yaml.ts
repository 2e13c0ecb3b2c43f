import { type Document, isMap, isSeq, parseDocument } from 'yaml'

/** An event as a command writes it; what is undefined is left out. */
export interface NewEvent {
  type: string
  date: string
  printed: string
  body?: string | undefined
  minute?: string | undefined
}

/** A file of settings that is being edited: its remarks, its order and its quotation marks stay. */
export type YamlFile = Document

/** Puts an event behind the others, on a line of its own. */
export function addEvent(file: YamlFile, event: NewEvent): void {
  const known = Object.entries(event).filter(([, value]) => value !== undefined)
  const node = file.createNode({ ...Object.fromEntries(known), certainty: 'stated' })
  if (isMap(node)) node.flow = true
  const events = file.get('events')
  if (isSeq(events)) events.add(node)
  else file.set('events', file.createNode([node]))
}

/** Puts a value behind the others of a list. */
export function addToList(file: YamlFile, name: string, value: unknown): void {
  const list = file.get(name)
  if (isSeq(list)) list.add(file.createNode(value))
  else file.set(name, file.createNode([value]))
}

/** Edits the text of a file of settings. In the schema that is used here every value is a text, as content files are read. */
export function editYaml(text: string, change: (file: YamlFile) => void): string {
  const file = parseDocument(text, { schema: 'failsafe' })
  change(file)
  return file.toString({ lineWidth: 0, flowCollectionPadding: true })
}
