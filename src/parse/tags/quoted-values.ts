import { quotable, type Report } from '../../messages/message.ts'
import { insideQuotes } from '../../text/quotation-marks.ts'
import type { YamlSource } from '../yaml/read-yaml.ts'
import type { SettingPath } from '../yaml/yaml-places.ts'

/** Settings that are never in quotation marks, and whose form does not show a mistake. */
const never: ReadonlySet<string> = new Set(['number', 'version', 'minute', 'acknowledge'])
/** Settings that a document may really print in quotation marks. */
const seldom: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'document',
  'name',
  'short',
  'caption',
  'body',
  'person',
  'role',
])

function* textsIn(
  value: unknown,
  path: SettingPath,
): Generator<{ value: string; path: SettingPath }> {
  if (typeof value === 'string') yield { value, path }
  if (typeof value !== 'object' || value === null) return
  for (const [key, held] of Object.entries(value))
    yield* textsIn(held, [...path, Array.isArray(value) ? Number(key) : key])
}

/** Reports settings that are in curly quotation marks as a whole: YAML takes these for part of the value. */
export function checkQuotedValues(file: string, source: YamlSource, report: Report): void {
  for (const { value, path } of textsIn(source.value, [])) {
    const inside = insideQuotes(value)
    const name = path.findLast((step) => typeof step === 'string') ?? ''
    if (inside === undefined || !(never.has(name) || seldom.has(name))) continue
    const suggestion =
      typeof path.at(-1) === 'number'
        ? `\`"${quotable(inside)}"\``
        : `\`${name}: "${quotable(inside)}"\``
    report(file, never.has(name) ? 'value-quoted' : 'title-quoted', source.placeAt(path, 'value'), {
      found: `\`${quotable(value)}\``,
      name,
      suggestion,
    })
  }
}
