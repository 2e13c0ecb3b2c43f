import { isCollection, isMap, isNode, isPair, isScalar, type Node } from 'yaml'
import type { Place } from '../../text/places.ts'

/** The path of a setting: names, and the numbers of items from 0. */
export type SettingPath = readonly PropertyKey[]

/** The node of a setting, or the nearest one that holds it; `part` picks its name or its value. */
export function findNode(
  node: unknown,
  path: SettingPath,
  part: 'key' | 'value',
): Node | undefined {
  const [step, ...rest] = path
  if (step === undefined) return isNode(node) ? node : undefined
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && item.key.value === String(step),
    )
    const key = pair && isNode(pair.key) ? pair.key : undefined
    if (!pair || (rest.length === 0 && part === 'key')) return key ?? node
    return findNode(pair.value, rest, part) ?? key ?? node
  }
  if (isCollection(node) && typeof step === 'number')
    return findNode(node.items[step], rest, part) ?? node
  return isNode(node) ? node : undefined
}

/** The setting that a comma has cut, when the path is that of words without a colon behind it: `why` for the second words in `{ why: One, two }`. */
export function findCutByComma(node: unknown, path: SettingPath): string | undefined {
  const map = findNode(node, path.slice(0, -1), 'value')
  if (!isMap(map) || map.flow !== true) return undefined
  const end = map.items.findIndex(
    ({ key, value }) => isScalar(key) && key.value === String(path.at(-1)) && value === null,
  )
  const cut = map.items.slice(0, Math.max(0, end)).findLast(({ value }) => value !== null)
  return cut && isScalar(cut.key) ? String(cut.key.value) : undefined
}

/** The place of every setting and list item, by its path in dots, such as `events.0.date`. */
export function collectPlaces(
  value: unknown,
  placeAt: (path: SettingPath, part: 'key' | 'value') => Place | undefined,
): Record<string, Place> {
  const places: Record<string, Place> = {}
  const walk = (held: unknown, path: SettingPath): void => {
    const place = placeAt(path, 'key')
    if (place) places[path.join('.')] = place
    if (typeof held !== 'object' || held === null) return
    for (const [key, inner] of Object.entries(held))
      walk(inner, [...path, Array.isArray(held) ? Number(key) : key])
  }
  walk(value, [])
  return places
}
