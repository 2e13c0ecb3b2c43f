import type { z } from 'zod'
import type { SettingPath } from './yaml-places.ts'

/** What of settings with mistakes can be used all the same: settings, and items of lists, in which there is none. */
export interface ValidSettings<Settings> {
  settings: Partial<Settings>
  /** The path in the file of a path in these settings: items behind one that was left out have other numbers there. */
  toSource: (path: SettingPath) => SettingPath
}

/** What a schema of zod says of its own form, as far as it matters here. */
interface SchemaForm {
  def?: {
    innerType?: SchemaForm
    element?: SchemaForm
    shape?: Readonly<Record<string, SchemaForm>>
  }
  safeParse: (value: unknown) => { success: boolean; data?: unknown }
}

const lost = Symbol('left out')

type KeptItems = Map<string, readonly number[]>

function unwrap(schema: SchemaForm): SchemaForm {
  return schema.def?.innerType ? unwrap(schema.def.innerType) : schema
}

/** The value without the items that have a mistake; `lost` when it is no list. A part of an item is never kept without the rest: it would mean something else. */
function prune(schema: SchemaForm, value: unknown, key: string, kept: KeptItems): unknown {
  if (schema.safeParse(value).success) return value
  const element = unwrap(schema).def?.element
  if (!element || !Array.isArray(value)) return lost
  const items = value
    .map((item, index): [number, unknown] => [index, item])
    .filter(([, item]) => element.safeParse(item).success)
  kept.set(
    key,
    items.map(([index]) => index),
  )
  return items.map(([, item]) => item)
}

function pruneKeys(
  shape: Readonly<Record<string, SchemaForm>>,
  value: Readonly<Record<string, unknown>>,
  kept: KeptItems,
): Record<string, unknown> {
  const entries = Object.entries(shape).map(([key, inner]): [string, unknown] => [
    key,
    prune(inner, Object.hasOwn(value, key) ? value[key] : undefined, key, kept),
  ])
  return Object.fromEntries(entries.filter(([, held]) => held !== lost && held !== undefined))
}

/** Leaves out of settings everything that is wrong, so that the rest can be checked in the same run. Such settings are never published. */
export function keepValid<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): ValidSettings<z.output<Schema>> {
  const { shape } = unwrap(schema as unknown as SchemaForm).def ?? {}
  const kept: KeptItems = new Map()
  const valid =
    shape && typeof value === 'object' && value !== null
      ? pruneKeys(shape, value as Readonly<Record<string, unknown>>, kept)
      : {}
  const parsed = Object.entries(shape ?? {}).flatMap(([key, inner]): [string, unknown][] => {
    const result = inner.safeParse(valid[key])
    return result.success && result.data !== undefined ? [[key, result.data]] : []
  })
  return {
    settings: Object.fromEntries(parsed) as Partial<z.output<Schema>>,
    toSource: ([key = '', step, ...more]) =>
      typeof step === 'number'
        ? [key, kept.get(String(key))?.[step] ?? step, ...more]
        : [key, step, ...more].filter((each) => each !== undefined),
  }
}
