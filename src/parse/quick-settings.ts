import type { Place } from '../text/places.ts'
import type { YamlSource } from './read-yaml.ts'

/** A setting of one line: a name, then words that begin with a letter or digit, words in quotation marks, or a list of names in brackets. */
const plainLine = /^([a-z][A-Za-z]*): +(?:([A-Za-z0-9](?:[^:#]*[^:# ])?)|"([^"\\]*)"|'([^']*)'|\[([A-Za-z][A-Za-z-]*(?:, [A-Za-z][A-Za-z-]*)*)\]) *$/

/** Characters that YAML may take for an end of line, or not take at all. */
const unusual = /[\p{Cc}\p{Zl}\p{Zp}\u{FEFF}]/u

/** A setting, where its value begins, and where each item of a list does. */
interface Setting {
  value: string | string[]
  key: Place
  start: Place
  items: readonly Place[]
}

function itemPlaces(list: string, start: Place): Place[] {
  return Array.from(list.matchAll(/[^, ]+/g), ({ index }) => ({ line: start.line, column: start.column + 1 + index }))
}

function readLine(words: string, line: number): [string, Setting] | undefined {
  const [, name, bare, double, single, list] = plainLine.exec(words) ?? []
  if (name === undefined || unusual.test(words)) return undefined
  const start = { line, column: name.length + 2 + words.slice(name.length + 1).search(/[^ ]/) }
  const value = bare ?? double ?? single ?? list?.split(', ') ?? ''
  return [name, { value, key: { line, column: 1 }, start, items: list === undefined ? [] : itemPlaces(list, start) }]
}

/**
 * Settings of which each stands whole on a line of its own, as in the front matter of almost every clause file: what the YAML library reads, without its effort. Undefined for any other text and for
 * one that may hold a mistake: the library reads those.
 */
export function readQuickSettings(text: string, firstLine: number): YamlSource | undefined {
  const settings = new Map<string, Setting>()
  for (const [index, words] of text.split('\n').entries()) {
    const [name, setting] = readLine(words, firstLine + index) ?? []
    if (name === undefined || !setting || settings.has(name)) return undefined
    settings.set(name, setting)
  }
  const whole = { line: firstLine, column: 1 }
  return {
    value: Object.fromEntries(Array.from(settings, ([name, { value }]) => [name, value])),
    placeAt: ([name, ...rest], part) => {
      const setting = settings.get(String(name))
      if (!setting) return whole
      if (rest.length === 0 && part === 'key') return setting.key
      const [item] = rest
      return (typeof item === 'number' ? setting.items[item] : undefined) ?? setting.start
    },
  }
}
