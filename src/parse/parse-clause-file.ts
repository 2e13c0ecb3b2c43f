import type { VFileMessage } from 'vfile-message'
import { collectMessages, type Report, quotable } from '../messages/message.ts'
import type { Block, Place } from '../schemas/content.ts'
import { type SectionSettings, sectionSchema } from '../schemas/section.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { parseTree } from './parse-tree.ts'
import { readYaml } from './read-yaml.ts'
import { treeToContent } from './tree-to-content.ts'
import { validateSettings } from './validate-settings.ts'

/** A clause file, parsed: plain data that can be kept and compared. */
export interface ClauseFile {
  /** Relative to the content folder. */
  path: string
  /** Undefined when the front matter could not be used. */
  settings: SectionSettings | undefined
  /** Where the setting `acknowledge` stands. */
  acknowledgePlace: Place | undefined
  content: Block[]
  /** Ids that stand in the text although the blocks they belong to could not be read. */
  strayIds: string[]
}

interface Halves {
  yaml: string
  body: string
}

function splitFrontMatter(path: string, text: string, report: Report): Halves {
  const [first = ''] = text.split('\n', 1)
  if (!/^---[\t ]*$/.test(first)) {
    report(path, 'front-matter-missing', { line: 1, column: 1 }, { found: quotable(first) || 'an empty line' })
    return { yaml: '', body: text }
  }
  const lines = text.split('\n')
  const closing = lines.findIndex((line, index) => index > 0 && /^---[\t ]*$/.test(line))
  if (closing === -1) report(path, 'front-matter-unclosed', { line: 1, column: 1 }, {})
  const blank = lines.findIndex((line) => line.trim() === '')
  const end = closing !== -1 ? closing : blank === -1 ? lines.length : blank
  const bodyLines = lines.map((line, index) => (index <= end ? ' '.repeat(line.length) : line))
  return { yaml: lines.slice(1, end).join('\n'), body: bodyLines.join('\n') }
}

/** The ids of the tags of a text, however broken: a reference to one of them is not reported on top. */
function findIds(text: string): string[] {
  return [...text.matchAll(/\bid\s*=\s*["'“”]([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? '')
}

/**
 * Parses the text of one clause file, and says everything that is wrong in it. Lines may end in LF, CRLF or CR. Nothing of the file is
 * ever run.
 */
export function parseClauseFile(path: string, source: string): { file: ClauseFile, messages: VFileMessage[] } {
  const { report, messages } = collectMessages()
  const text = source.replace(/\r\n?/g, '\n')
  checkHiddenCharacters(path, text, report)
  const { yaml, body } = splitFrontMatter(path, text, report)
  const settingsSource = readYaml(path, yaml, 2, report)
  const settings = settingsSource.value === undefined ? undefined : validateSettings(path, settingsSource, sectionSchema, report)
  const parsed = parseTree(path, body, report)
  messages.push(...(parsed?.file.messages ?? []))
  const file = {
    path,
    settings,
    acknowledgePlace: settings && settings.acknowledge.length > 0 ? settingsSource.placeAt(['acknowledge'], 'key') : undefined,
    content: parsed ? treeToContent(parsed.tree) : [],
    strayIds: messages.length > 0 ? findIds(text) : [],
  }
  return { file, messages }
}
