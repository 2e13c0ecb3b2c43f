import type { VFileMessage } from 'vfile-message'
import type { z } from 'zod'
import { firstLinesAdvice, firstLinesOf } from '../messages/first-lines.ts'
import { collectMessages, type Report } from '../messages/message.ts'
import type { Place } from '../text/places.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { keepValid } from './yaml/keep-valid.ts'
import { readYaml, type YamlSource } from './yaml/read-yaml.ts'
import { validateSettings } from './yaml/validate-settings.ts'
import { collectPlaces } from './yaml/yaml-places.ts'

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

/** True for what is read from a text without any setting. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === ''
  return !Array.isArray(value) && Object.keys(value).length === 0
}

/** Reports a file in which there is nothing but remarks, with the lines that can stand in it; false for any other file. */
function reportEmpty(path: string, { value, mayBeLost }: YamlSource, report: Report): boolean {
  const lines = firstLinesOf(path)
  if (!isEmpty(value) || mayBeLost || lines.length === 0) return false
  report(path, 'settings-empty', { line: 1, column: 1 }, { suggestion: firstLinesAdvice, lines })
  return true
}

/** Parses a file of settings against its schema, and says everything that is wrong in it. */
export function parseSettingsFile<Schema extends z.ZodType>(
  path: string,
  source: string,
  schema: Schema,
): { file: SettingsFile<z.output<Schema>>; messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const yaml = readYaml(path, text, 1, report)
  const isGivenUp = yaml.value === undefined || reportEmpty(path, yaml, report)
  const validated = isGivenUp ? undefined : validateSettings(path, yaml, schema, report)
  const settings = yaml.mayBeLost ? undefined : validated
  if (settings !== undefined)
    return {
      file: { path, settings, valid: undefined, places: collectPlaces(settings, yaml.placeAt) },
      messages,
    }
  const { settings: valid, toSource } = keepValid(schema, yaml.value)
  return {
    file: {
      path,
      settings,
      valid,
      places: collectPlaces(valid, (at, part) => yaml.placeAt(toSource(at), part)),
    },
    messages,
  }
}
