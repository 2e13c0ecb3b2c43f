import type { VFileMessage } from 'vfile-message'
import type { z } from 'zod'
import { collectMessages } from '../messages/message.ts'
import type { Place } from '../schemas/content.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { readYaml } from './read-yaml.ts'
import { validateSettings } from './validate-settings.ts'

/** A file of settings, parsed. */
export interface SettingsFile<Settings> {
  /** Relative to the content folder. */
  path: string
  /** Undefined when the file could not be used. */
  settings: Settings | undefined
  /** Where each list item and setting stands, by its path in dots, such as `events.0.date`. */
  places: Record<string, Place>
}

/** Collects the place of everything that cross-file checks may have to point at. */
function collectPlaces(value: unknown, placeAt: (path: readonly PropertyKey[], part: 'key' | 'value') => Place | undefined): Record<string, Place> {
  const places: Record<string, Place> = {}
  const walk = (held: unknown, path: readonly PropertyKey[]): void => {
    const place = placeAt(path, 'key')
    if (place) places[path.join('.')] = place
    if (typeof held !== 'object' || held === null) return
    for (const [key, inner] of Object.entries(held)) walk(inner, [...path, Array.isArray(held) ? Number(key) : key])
  }
  walk(value, [])
  return places
}

/** Parses a file of settings against its schema, and says everything that is wrong in it. */
export function parseSettingsFile<Schema extends z.ZodType>(path: string, source: string, schema: Schema): { file: SettingsFile<z.output<Schema>>, messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const yaml = readYaml(path, text, 1, report)
  const settings = yaml.value === undefined ? undefined : validateSettings(path, yaml, schema, report)
  return { file: { path, settings, places: settings === undefined ? {} : collectPlaces(settings, yaml.placeAt) }, messages }
}
