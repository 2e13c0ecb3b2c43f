import type { z } from 'zod'
import { type Report, quotable } from '../../messages/message.ts'
import { didYouMean, nearest } from '../../text/nearest.ts'
import { listOf } from '../../text/list.ts'
import { eventTypes, type PolicyEvent } from '../../schemas/policy.ts'
import { checkQuotedValues } from '../tags/quoted-values.ts'
import { unreadable, type YamlSource } from './read-yaml.ts'
import { describeValue, expectedOf, hintOf, type Issue, suggestionFor } from './settings-wording.ts'
import type { SettingPath } from './yaml-places.ts'

type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>

/** What the messages about one file of settings need. */
interface Validation {
  file: string
  source: YamlSource
  schema: z.ZodType
  report: Report
}

function valueAt(value: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, step)
        ? (held as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  )
}

/** “events › item 2 › date”, for messages; empty for the file itself. */
function nameOf(path: SettingPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `item ${String(step + 1)}` : quotable(String(step))))
    .join(' › ')
}

function keysOf(schema: z.ZodType, path: SettingPath): string[] {
  let current: unknown = schema
  for (const step of [...path, undefined]) {
    let unwrapped = current as
      | {
          def?: {
            innerType?: unknown
            element?: unknown
            options?: unknown[]
            shape?: Record<string, unknown>
          }
        }
      | undefined
    while (unwrapped?.def?.innerType !== undefined)
      unwrapped = unwrapped.def.innerType as typeof unwrapped
    const option = unwrapped?.def?.options?.find(
      (each) => (each as typeof unwrapped)?.def?.shape !== undefined,
    )
    if (option !== undefined) unwrapped = option as typeof unwrapped
    if (step === undefined) return Object.keys(unwrapped?.def?.shape ?? {})
    current =
      typeof step === 'number' ? unwrapped?.def?.element : unwrapped?.def?.shape?.[String(step)]
  }
  return []
}

/** A union’s issues are those of the member that came nearest; other issues stand for themselves. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }))
}

function depth(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  )
}

function isEventType(key: string): key is PolicyEvent['type'] {
  return eventTypes.some((type) => type === key)
}

/** How something that happened to a policy is written. */
function asEvent(type: PolicyEvent['type']): string {
  return `Write it below \`events:\`, as an item with \`type: ${type}\`: \`- { type: ${type}, date: 2024-01-01, printed: "…", certainty: stated }\`.`
}

/** Reports unknown settings, and gives back the missing ones that they are misspellings of: these are not to be reported on top. */
function reportUnknown(issue: UnknownKeys, { file, source, schema, report }: Validation): string[] {
  const known = keysOf(schema, issue.path)
  const missing = known.filter((key) => valueAt(source.value, [...issue.path, key]) === undefined)
  const otherwise = `Delete the line, or see the help page for the settings of ${nameOf(issue.path) || 'the file'}.`
  const cut = new Set<string>()
  // The settings are read from the last to the first; only the first words behind a value are told.
  return issue.keys.toReversed().flatMap((key) => {
    const before = source.cutByComma?.([...issue.path, key])
    if (before !== undefined) {
      if (!cut.has(before))
        report(file, 'yaml-syntax', source.placeAt([...issue.path, key], 'key'), {
          found: `comma before \`${quotable(key)}\` that ends the value of \`${before}\``,
          suggestion: `Put the whole value in straight double quotes: \`${before}: "…"\`.`,
        })
      cut.add(before)
      return []
    }
    const suggestion =
      issue.path.length === 0 && known.includes('events') && isEventType(key)
        ? asEvent(key)
        : didYouMean(key, missing, otherwise)
    report(file, 'yaml-unknown-key', source.placeAt([...issue.path, key], 'key'), {
      found: quotable(key),
      expected: listOf(known),
      suggestion,
    })
    return nearest(key, missing) ?? []
  })
}

function reportMissing(issue: Issue, { file, source, report }: Validation): void {
  const holder = issue.path.slice(0, -1)
  const key = String(issue.path.at(-1) ?? '')
  const found = holder.length === 0 ? `\`${key}\`` : `\`${key}\` in \`${nameOf(holder)}\``
  const suggestion = `${holder.length === 0 ? 'Add a line' : 'Add'} \`${key}: …\`. ${hintOf(issue)}`
  report(file, 'yaml-missing-key', source.placeAt(holder, 'value'), { found, suggestion })
}

function reportValue(issue: Issue, found: unknown, { file, source, report }: Validation): void {
  const name = nameOf(issue.path)
  const shown = name === '' ? describeValue(found) : `${describeValue(found)} for \`${name}\``
  report(file, 'yaml-value', source.placeAt(issue.path, 'value'), {
    found: shown,
    expected: expectedOf(issue, found),
    suggestion: suggestionFor(issue, found),
  })
}

/** Gives back the validated settings, or undefined after reporting everything that is wrong with them. */
export function validateSettings<Schema extends z.ZodType>(
  file: string,
  source: YamlSource,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  checkQuotedValues(file, source, report)
  const result = schema.safeParse(source.value)
  if (result.success) return result.data
  const validation: Validation = { file, source, schema, report }
  const issues = result.error.issues.flatMap(flatten)
  const misspelt = issues
    .filter((issue) => issue.code === 'unrecognized_keys')
    .flatMap((issue) =>
      reportUnknown(issue, validation).map((key) => [...issue.path, key].join('\0')),
    )
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || misspelt.includes(issue.path.join('\0'))) continue
    const found = valueAt(source.value, issue.path)
    if (found === unreadable) continue
    if (found === undefined && issue.path.length === 1 && source.mayBeLost?.(String(issue.path[0])))
      continue
    if (found === undefined) reportMissing(issue, validation)
    else reportValue(issue, found, validation)
  }
  return undefined
}
