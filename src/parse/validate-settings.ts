import type { z } from 'zod'
import { type Report, quotable } from '../messages/message.ts'
import { didYouMean, listOf } from '../messages/wording.ts'
import type { YamlSource } from './read-yaml.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, step) => (typeof held === 'object' && held !== null && Object.hasOwn(held, step) ? (held as Record<PropertyKey, unknown>)[step] : undefined), value)
}

/** “`events` › item 2 › `date`”, for messages. */
function nameOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(' › ') || 'the file'
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'string') return 'group of settings'
  return value === '' ? 'empty value' : `\`${quotable(value)}\``
}

const shapes: Readonly<Record<string, string>> = { string: 'one text', array: 'a list, such as `[one, two]`', object: 'settings written as `name: value`, one a line' }

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return shapes[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${listOf(issue.values.map(String))}`
  return issue.message
}

function keysOf(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema
  for (const step of [...path, undefined]) {
    let unwrapped = current as { def?: { innerType?: unknown, element?: unknown, options?: unknown[], shape?: Record<string, unknown> } } | undefined
    while (unwrapped?.def?.innerType !== undefined) unwrapped = unwrapped.def.innerType as typeof unwrapped
    const option = unwrapped?.def?.options?.find((each) => (each as typeof unwrapped)?.def?.shape !== undefined)
    if (option !== undefined) unwrapped = option as typeof unwrapped
    if (step === undefined) return Object.keys(unwrapped?.def?.shape ?? {})
    current = typeof step === 'number' ? unwrapped?.def?.element : unwrapped?.def?.shape?.[String(step)]
  }
  return []
}

function suggestionFor(issue: Issue, found: unknown, wanted: string): string {
  if (issue.code === 'invalid_value' && typeof found === 'string') return didYouMean(found, issue.values.map(String), 'Choose one of these words.')
  return found === '' ? 'Write the value behind the colon, or delete the line if it is optional.' : `Write ${wanted}.`
}

/** A union’s issues are those of the member that came nearest; other issues stand for themselves. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }))
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)))
}

/** Gives back the validated settings, or undefined after reporting everything that is wrong with them. */
export function validateSettings<Schema extends z.ZodType>(path: string, source: YamlSource, schema: Schema, report: Report): z.output<Schema> | undefined {
  const result = schema.safeParse(source.value)
  if (result.success) return result.data
  const missing: string[] = []
  for (const issue of result.error.issues.flatMap(flatten)) {
    const found = valueAt(source.value, issue.path)
    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(schema, issue.path)
      for (const key of issue.keys) {
        const suggestion = didYouMean(key, known, `Delete the line, or see the help page for the settings of ${nameOf(issue.path)}.`)
        report(path, 'yaml-unknown-key', source.placeAt([...issue.path, key], 'key'), { found: quotable(key), expected: listOf(known), suggestion })
      }
    } else if (found === undefined) {
      missing.push(nameOf(issue.path))
      const wanted = issue.code === 'invalid_type' ? '' : `It holds ${expectedOf(issue)}.`
      report(path, 'yaml-missing-key', source.placeAt(issue.path.slice(0, -1), 'value'), { found: nameOf(issue.path), suggestion: wanted })
    } else {
      const expected = expectedOf(issue)
      report(path, 'yaml-value', source.placeAt(issue.path, 'value'), { found: describe(found), name: nameOf(issue.path), expected, suggestion: suggestionFor(issue, found, expected) })
    }
  }
  return undefined
}
