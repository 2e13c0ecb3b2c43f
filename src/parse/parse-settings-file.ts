import type { VFileMessage } from 'vfile-message'
import type { z } from 'zod'
import { collectMessages } from '../messages/message.ts'
import type { Place } from '../text/places.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { keepValid } from './keep-valid.ts'
import { readYaml } from './read-yaml.ts'
import { validateSettings } from './validate-settings.ts'
import { collectPlaces } from './yaml-places.ts'

/** A file of settings, parsed. */
export interface SettingsFile<Settings> {
  /** Relative to the content folder. */
  path: string
  /** Undefined when the file could not be used. */
  settings: Settings | undefined
  /** What of such a file has no mistake, for the checks across files; undefined when the file could be used. */
  valid: Partial<Settings> | undefined
  /** Where each list item and setting stands, by its path in dots, such as `events.0.date`. */
  places: Record<string, Place>
}

/** Parses a file of settings against its schema, and says everything that is wrong in it. */
export function parseSettingsFile<Schema extends z.ZodType>(path: string, source: string, schema: Schema): { file: SettingsFile<z.output<Schema>>, messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const yaml = readYaml(path, text, 1, report)
  const validated = yaml.value === undefined ? undefined : validateSettings(path, yaml, schema, report)
  const settings = yaml.mayBeLost ? undefined : validated
  if (settings !== undefined) return { file: { path, settings, valid: undefined, places: collectPlaces(settings, yaml.placeAt) }, messages }
  const { settings: valid, toSource } = keepValid(schema, yaml.value)
  return { file: { path, settings, valid, places: collectPlaces(valid, (at, part) => yaml.placeAt(toSource(at), part)) }, messages }
}
