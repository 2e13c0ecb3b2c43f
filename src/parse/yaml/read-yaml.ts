import { type Document, isAlias, isCollection, isMap, isScalar, parseAllDocuments } from 'yaml'
import type { Report } from '../../messages/message.ts'
import { makePlaceAt, type Place } from '../../text/places.ts'
import { findBlocks } from './find-blocks.ts'
import {
  reportErrors,
  reportRemarks,
  reportShorthands,
  reportTightHyphens,
  reportValues,
  textOf,
  type YamlReading,
} from './report-yaml.ts'
import { findTightHyphens } from './tight-hyphens.ts'
import { findCutByComma, findNode, type SettingPath } from './yaml-places.ts'
import { findTooDeep, toYamlTokens } from './yaml-tokens.ts'

/** Settings as plain strings, lists and maps, with the places they came from. */
export interface YamlSource {
  /** Undefined when the text could not be read at all. Holds {@link unreadable} where a value is reported already. */
  value: unknown
  /** The place of a key, an item or the nearest thing that holds it; `part` picks the key itself or its value. */
  placeAt: (path: SettingPath, part: 'key' | 'value') => Place | undefined
  /** True for a setting that may stand where a mistake kept it from being read; left out when everything could be read. */
  mayBeLost?: (name: string) => boolean
  /** For words between braces that stand where a setting should, without a colon: the setting whose value the comma before them ends. Left out when there can be none. */
  cutByComma?: (path: SettingPath) => string | undefined
}

/** Stands for a value that was reported when it was read: nothing more is to be said about it. */
export const unreadable = Symbol('a value that is reported already')

const deepest = 8

/** A text is read again for each broken setting: so many letters in all, and so many times at most. */
const rereading = { letters: 400_000, times: 50 }

/** Plain data: strings, lists and maps without a prototype’s names getting a meaning. */
function toPlain(node: unknown): unknown {
  if (isAlias(node)) return unreadable
  if (isScalar(node))
    return textOf(node) === '' && (node.anchor !== undefined || node.tag !== undefined)
      ? unreadable
      : textOf(node)
  if (isMap(node)) {
    const pairs = node.items.map((pair): [string, unknown] => [
      isScalar(pair.key) ? textOf(pair.key) : '[a list or map]',
      toPlain(pair.value),
    ])
    const plain: Record<string, unknown> = {}
    for (const [key, value] of pairs.toReversed())
      Object.defineProperty(plain, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return plain
  }
  if (isCollection(node)) return node.items.map(toPlain)
  return ''
}

/** A text of which all can be read, and the settings that had to be left out for it. */
interface Readable {
  text: string
  document: Document | undefined
  lost: readonly string[]
}

/** The same report, but for what it has been told already at that place. */
function reportOnce(report: Report): Report {
  const told = new Set<string>()
  return (path, ruleId, place, values) => {
    const key = [ruleId, place?.line, place?.column, values.found].join(' ')
    if (!told.has(key)) report(path, ruleId, place, values)
    told.add(key)
  }
}

/** The setting that begins at an offset: up to the next line that begins one. */
function settingFrom(text: string, start: number): string {
  const next = /\n(?=[^\s#-])/g
  next.lastIndex = start
  return text.slice(start, next.exec(text)?.index ?? text.length)
}

/** Reads a text and reports what is wrong in it; gives back where the settings begin that could not be read. */
function readOnce(
  text: string,
  common: Pick<YamlReading, 'path' | 'place' | 'report' | 'reportAt'>,
): { document: Document | undefined; broken: readonly number[] | undefined } {
  const tokens = toYamlTokens(text)
  const tooDeep = findTooDeep(tokens, deepest)
  if (tooDeep) {
    common.reportAt('yaml-too-deep', tooDeep.offset, { expected: String(deepest) })
    return { document: undefined, broken: [findBlocks(text)(tooDeep.offset)] }
  }
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
  })
  if (!Array.isArray(documents) || documents[0] === undefined)
    return { document: undefined, broken: [] }
  const [document, second] = documents
  const reading: YamlReading = {
    ...common,
    text,
    tokens,
    document,
    tightHyphens: findTightHyphens(text, tokens),
  }
  if (second)
    reading.reportAt('yaml-syntax', second.range[0], {
      found: 'second part after a line `---`; a file of settings has one part',
      suggestion: 'Delete the line `---`, and what belongs to another file.',
    })
  for (const check of [reportTightHyphens, reportShorthands, reportRemarks, reportValues])
    check(reading)
  return { document, broken: reportErrors(reading) }
}

/** Leaves out one setting after the other that cannot be read, until the rest can be; undefined where nothing helps. */
function makeReadable(
  text: string,
  common: Pick<YamlReading, 'path' | 'place' | 'report' | 'reportAt'>,
): Readable | undefined {
  const lost: string[] = []
  let rest = text
  const mostRounds = Math.min(rereading.times, 1 + rereading.letters / (text.length + 1))
  for (let round = 0; round < mostRounds; round += 1) {
    const { document, broken } = readOnce(rest, common)
    if (!broken) return undefined
    if (broken.length === 0) return { text: rest, document, lost }
    for (const start of broken) {
      const setting = settingFrom(rest, start)
      if (/^#? *(?:\n|$)/.test(setting)) continue
      lost.push(setting)
      // Remarks in place of its lines, so that everything else keeps its place.
      rest = `${rest.slice(0, start)}${setting.replace(/[^\n]+/g, (line) => '#'.padEnd(line.length))}${rest.slice(start + setting.length)}`
    }
    if (lost.length <= round) return undefined
  }
  return undefined
}

/** Tells which settings may have been left out: those named in the lines that were, or any where such a line has no name. */
function findLost(lost: readonly string[]): (name: string) => boolean {
  const isNameless = lost.some((setting) => !/^["']?[A-Za-z][\w-]*["']?[^\S\n]*:/.test(setting))
  const names = new Set(
    lost.flatMap((setting) =>
      Array.from(
        setting.matchAll(/(?:^|[\s{,-])["']?([A-Za-z][\w-]*)["']?[^\S\n]*:/g),
        ([, name]) => name,
      ),
    ),
  )
  return (name) => isNameless || names.has(name)
}

/**
 * Reads settings written in YAML. All values are strings (`5.10` stays `5.10`). Reported: what is not YAML, keys that occur twice, anchors,
 * aliases and tags, remarks behind a value, invisible characters behind a code, nesting beyond any use. A setting that cannot be read is left out, so that the others can be checked.
 * `firstLine` is the line of the file in which the text begins.
 */
export function readYaml(
  path: string,
  text: string,
  firstLine: number,
  reportAlways: Report,
): YamlSource {
  const placeAt = makePlaceAt(text)
  const report = reportOnce(reportAlways)
  const place = (offset: number): Place => {
    const { line, column } = placeAt(offset)
    return { line: line + firstLine - 1, column }
  }
  const readable = makeReadable(text, {
    path,
    place,
    report,
    reportAt: (ruleId, offset, values) => {
      report(path, ruleId, place(offset), values)
    },
  })
  if (!readable) return { value: undefined, placeAt: () => undefined, mayBeLost: () => true }
  const { document, lost } = readable
  const hasMistake = lost.length > 0 || (document?.errors.length ?? 0) > 0
  return {
    value: document ? toPlain(document.contents) : {},
    placeAt: (steps, part) => {
      const node = findNode(document?.contents, steps, part)
      return node?.range ? place(node.range[0]) : { line: firstLine, column: 1 }
    },
    cutByComma: (steps) => findCutByComma(document?.contents, steps),
    ...(hasMistake && { mayBeLost: findLost(lost) }),
  }
}
