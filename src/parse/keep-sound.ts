import type { z } from 'zod'
import type { SettingPath } from './yaml-places.ts'

/** What of settings with mistakes can be used all the same: settings, and items of lists, in which there is none. */
export interface SoundSettings<Settings> {
  settings: Partial<Settings>
  /** The path in the file of a path in these settings: items behind one that was left out have other numbers there. */
  toSource: (path: SettingPath) => SettingPath
}

/** What a schema of zod says of its own form, as far as it matters here. */
interface Form {
  def?: { innerType?: Form, element?: Form, shape?: Readonly<Record<string, Form>> }
  safeParse: (value: unknown) => { success: boolean, data?: unknown }
}

const lost = Symbol('left out')

type KeptItems = Map<string, readonly number[]>

function unwrap(schema: Form): Form {
  return schema.def?.innerType ? unwrap(schema.def.innerType) : schema
}

/** The value without what is wrong in it; `lost` when nothing usable is left. */
function prune(schema: Form, value: unknown, path: string, kept: KeptItems): unknown {
  if (value === undefined || schema.safeParse(value).success) return value
  const { element, shape } = unwrap(schema).def ?? {}
  if (element && Array.isArray(value)) {
    const items = value.map((item, index): [number, unknown] => [index, prune(element, item, `${path}.${String(index)}`, kept)]).filter(([, item]) => item !== lost)
    kept.set(path, items.map(([index]) => index))
    return items.map(([, item]) => item)
  }
  if (!shape || typeof value !== 'object' || value === null) return lost
  const sound = pruneKeys(shape, value as Readonly<Record<string, unknown>>, path, kept)
  return schema.safeParse(sound).success ? sound : lost
}

function pruneKeys(shape: Readonly<Record<string, Form>>, value: Readonly<Record<string, unknown>>, path: string, kept: KeptItems): Record<string, unknown> {
  const entries = Object.entries(shape).map(([key, inner]): [string, unknown] => [key, prune(inner, Object.hasOwn(value, key) ? value[key] : undefined, path === '' ? key : `${path}.${key}`, kept)])
  return Object.fromEntries(entries.filter(([, held]) => held !== lost && held !== undefined))
}

/** Leaves out of settings everything that is wrong, so that the rest can be checked in the same run. Such settings are never published. */
export function keepSound<Schema extends z.ZodType>(schema: Schema, value: unknown): SoundSettings<z.output<Schema>> {
  const { shape } = unwrap(schema as unknown as Form).def ?? {}
  const kept: KeptItems = new Map()
  const sound = shape && typeof value === 'object' && value !== null ? pruneKeys(shape, value as Readonly<Record<string, unknown>>, '', kept) : {}
  const parsed = Object.entries(shape ?? {}).flatMap(([key, inner]): [string, unknown][] => {
    const result = inner.safeParse(sound[key])
    return result.success && result.data !== undefined ? [[key, result.data]] : []
  })
  return {
    settings: Object.fromEntries(parsed) as Partial<z.output<Schema>>,
    // Within a list that was pruned itself, the lists of its items are known by their numbers in the file.
    toSource: (path) => path.reduce<PropertyKey[]>((source, step) => [...source, (typeof step === 'number' ? kept.get(source.join('.'))?.[step] : undefined) ?? step], []),
  }
}
