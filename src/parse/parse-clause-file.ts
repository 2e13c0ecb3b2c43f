import type { VFileMessage } from 'vfile-message'
import { collectMessages } from '../messages/message.ts'
import type { Block, Place } from '../schemas/content.ts'
import { type SectionSettings, sectionSchema } from '../schemas/section.ts'
import { splitFrontMatter } from './front-matter.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { parseTree } from './parse-tree.ts'
import { readYaml } from './read-yaml.ts'
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
 * Parses the text of one clause file, and says everything that is wrong in it. Lines may end in LF, CRLF or CR. Nothing of the file is
 * ever run.
 */
export function parseClauseFile(path: string, written: string): { file: ClauseFile, messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = written.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const { yaml, firstLine, body } = splitFrontMatter(path, text, report)
  const source = yaml === undefined ? undefined : readYaml(path, yaml, firstLine, report)
  const settings = source?.value === undefined ? undefined : validateSettings(path, source, sectionSchema, report)
  const parsed = parseTree(path, body, report)
  messages.push(...(parsed?.file.messages ?? []))
  const file = {
    path,
    settings,
    places: settings && source ? collectPlaces(settings, source.placeAt) : {},
    content: parsed ? treeToContent(parsed.tree) : [],
    strayIds: messages.length > 0 ? findIds(text) : [],
  }
  return { file, messages }
}
