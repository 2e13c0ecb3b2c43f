import type { VFileMessage } from 'vfile-message'
import { findRepeatedNumber } from '../markdown/remark-repeated-numbers.ts'
import { collectMessages, type Report, severityOf } from '../messages/message.ts'
import type { Block } from '../schemas/content.ts'
import type { Place } from '../text/places.ts'
import { type SectionSettings, sectionSchema } from '../schemas/section.ts'
import { splitFrontMatter } from './front-matter.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { keepSound } from './keep-sound.ts'
import { parseTree } from './parse-tree.ts'
import { readQuickSettings } from './quick-settings.ts'
import { readYaml, type YamlSource } from './read-yaml.ts'
import { treeToContent } from './tree-to-content.ts'
import { validateSettings } from './validate-settings.ts'
import { collectPlaces } from './yaml-places.ts'

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
  return [...text.matchAll(/\bid\s*[=:]\s*["'“”]?([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? '')
}

/**
 * Leaves out the warnings of the file that it acknowledges itself. What is used up here is taken out of `acknowledge`, so that the checks
 * across files do not call it unused.
 */
function acknowledgeOwn(acknowledge: readonly string[], messages: readonly VFileMessage[]): { acknowledge: string[], messages: VFileMessage[] } {
  const isAcknowledged = (message: VFileMessage) => severityOf(message) === 'warning' && acknowledge.includes(message.ruleId ?? '')
  const used = new Set(messages.filter(isAcknowledged).map(({ ruleId }) => ruleId))
  return {
    acknowledge: acknowledge.filter((name) => !used.has(name)),
    messages: messages.filter((message) => !isAcknowledged(message)),
  }
}

/** What a file acknowledges whose other settings may be broken; undefined where that cannot be known. */
function readAcknowledged(front: YamlSource | undefined): readonly string[] | undefined {
  if (front?.value === undefined || front.mayBeLost?.('acknowledge')) return undefined
  return keepSound(sectionSchema, front.value).settings.acknowledge
}

/** Reports a printed number that the title begins with once more. */
function checkTitle(path: string, { number, title }: SectionSettings, place: Place | undefined, report: Report): void {
  const found = number === undefined ? undefined : findRepeatedNumber(title ?? '', number)
  if (found !== undefined) report(path, 'number-twice', place, { found })
}

/**
 * Parses the text of one clause file, and says everything that is wrong in it. Lines may end in LF, CRLF or CR. Nothing of the file is
 * ever run.
 */
export function parseClauseFile(path: string, source: string): { file: ClauseFile, messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const { yaml, firstLine, body } = splitFrontMatter(path, text, report)
  const front = yaml === undefined ? undefined : readQuickSettings(yaml, firstLine) ?? readYaml(path, yaml, firstLine, report)
  const validated = front?.value === undefined ? undefined : validateSettings(path, front, sectionSchema, report)
  const written = front?.mayBeLost ? undefined : validated
  if (written && front) checkTitle(path, written, front.placeAt(['title'], 'value'), report)
  const parsed = parseTree(path, body, report)
  messages.push(...(parsed?.file.messages ?? []))
  const acknowledged = readAcknowledged(front)
  const { acknowledge, messages: left } = acknowledged ? acknowledgeOwn(acknowledged, messages) : { acknowledge: [], messages: messages.filter((message) => severityOf(message) === 'error') }
  const settings = written && { ...written, acknowledge }
  const file = {
    path,
    settings,
    places: settings && front ? collectPlaces(settings, front.placeAt) : {},
    content: parsed ? treeToContent(parsed.tree) : [],
    strayIds: left.length > 0 ? findIds(text) : [],
  }
  return { file, messages: left }
}
