import type { VFileMessage } from 'vfile-message'
import { findRepeatedNumber } from './markdown/repeated-numbers.ts'
import { readAcknowledged } from '../messages/acknowledged.ts'
import { collectMessages, type Report, severityOf } from '../messages/message.ts'
import { namesInClauseFile } from '../messages/names-of-places.ts'
import type { Block } from '../schemas/content.ts'
import type { Place } from '../text/places.ts'
import { type SectionSettings, sectionSchema } from '../schemas/section.ts'
import { splitFrontMatter } from './yaml/front-matter.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { keepValid } from './yaml/keep-valid.ts'
import { type ParseOptions, parseTree } from './markdown/parse-tree.ts'
import { readYaml, type YamlSource } from './yaml/read-yaml.ts'
import { treeToContent } from './markdown/tree-to-content.ts'
import { validateSettings } from './yaml/validate-settings.ts'
import { collectPlaces } from './yaml/yaml-places.ts'

/** A clause file, parsed: plain data that can be kept and compared. */
export interface ClauseFile {
  /** Relative to the content folder. */
  path: string
  /** Undefined when the front matter could not be used. */
  settings: SectionSettings | undefined
  /** Where its settings stand, by their names. */
  places: Record<string, Place>
  content: Block[]
  /** Ids that stand in the text although the blocks they belong to could not be read. */
  strayIds: string[]
}

/** The ids of the tags of a text, however broken: a reference to one of them is not reported on top. */
export function findIds(text: string): string[] {
  return [...text.matchAll(/\bid\s*[=:]\s*["'“”]?([a-z][a-z0-9-]*)/g)].map(
    (match) => match[1] ?? '',
  )
}

/** What a file acknowledges whose other settings may be broken; undefined where that cannot be known. */
function ownAcknowledgements(
  front: YamlSource | undefined,
): SectionSettings['acknowledge'] | undefined {
  if (front?.value === undefined || front.mayBeLost?.('acknowledge')) return undefined
  return keepValid(sectionSchema, front.value).settings.acknowledge
}

/** Reports a printed number that the title begins with once more. */
function checkTitle(
  path: string,
  { number, title }: SectionSettings,
  place: Place | undefined,
  report: Report,
): void {
  const found = number === undefined ? undefined : findRepeatedNumber(title ?? '', number)
  if (found !== undefined) report(path, 'number-twice', place, { found })
}

/**
 * Parses the text of one clause file, and says everything that is wrong in it. Lines may end in LF, CRLF or CR. Nothing of the file is
 * ever run.
 */
export function parseClauseFile(
  path: string,
  source: string,
  options: ParseOptions = {},
): { file: ClauseFile; messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const { yaml, firstLine, body } = splitFrontMatter(path, text, report)
  const front = yaml === undefined ? undefined : readYaml(path, yaml, firstLine, report)
  const validated =
    front?.value === undefined ? undefined : validateSettings(path, front, sectionSchema, report)
  const written = front?.mayBeLost ? undefined : validated
  if (written && front) checkTitle(path, written, front.placeAt(['title'], 'value'), report)
  // A null character is reported already; Markdown would make another sign of it, to be reported too.
  const parsed = parseTree(path, body.replaceAll('\0', ' '), report, options)
  messages.push(...(parsed?.file.messages ?? []))
  const content = parsed ? treeToContent(parsed.tree) : []
  const acknowledge = ownAcknowledgements(front)
  const places = front ? collectPlaces(written ?? { acknowledge }, front.placeAt) : {}
  // Where the acknowledgements cannot be read, nobody knows of which warnings they are.
  const judged = acknowledge
    ? messages
    : messages.filter((message) => severityOf(message) === 'error')
  // What is used up here is taken out, so that the checks across files do not call it unused.
  const namesAt = (place: Place | undefined) => namesInClauseFile({ path, places, content }, place)
  const { covered, notices, unused } = readAcknowledged(
    { path, places, namesAt, acknowledge: acknowledge ?? [] },
    judged,
  )
  const left = judged.filter((message) => !covered.has(message))
  const file = {
    path,
    settings: written && { ...written, acknowledge: unused.map(({ entry }) => entry) },
    places,
    content,
    strayIds: left.length > 0 ? findIds(text) : [],
  }
  return { file, messages: [...left, ...notices] }
}
