import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { runChecks } from '../checks/run-checks.ts'
import { collectMessages, severityOf, sortMessages } from '../messages/message.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import { type ParsedFile, parseFile } from '../parse/parse-file.ts'
import { openCache, parserDigest } from './parse-cache.ts'
import { readFolder, type SourceFile } from './read-folder.ts'

/** A handbook as loaded from its folder. */
export interface LoadedHandbook {
  handbook: Handbook
  /** Everything that is wrong, sorted by file and place. */
  messages: readonly VFileMessage[]
  /** True when one of the messages is an error: the handbook is not to be published. */
  failed: boolean
  /** The text of each file, for excerpts. */
  texts: ReadonlyMap<string, string>
  /** Changes whenever a file of the content does. */
  digest: string
}

/** Where the content lies, what day it is, and where parsed files may be kept (nowhere, when left out). */
export interface LoadOptions {
  root: string
  content: string
  today: string
  cache?: string
}

/** The folder in which parsed files of a content folder are kept between runs. */
export function cacheFolder(root: string, content: string): string {
  return join(root, 'node_modules', '.cache', 'clausebook', hash('sha1', content).slice(0, 12))
}

function groupByFolder(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  const groups = new Map<string, SourceFile[]>()
  for (const file of files) {
    const folder = file.path.split('/').slice(0, -1).join('/')
    const group = groups.get(folder)
    if (group) group.push(file)
    else groups.set(folder, [file])
  }
  return groups
}

function parseFolder(name: string, files: readonly SourceFile[], { cache, version }: { cache: string | undefined, version: string }): { parsed: ParsedFile[], messages: VFileMessage[] } {
  const kept = cache === undefined ? undefined : openCache(join(cache, `${name.replaceAll('/', '.') || 'handbook'}.json`), version)
  const clean = new Map<string, ParsedFile>()
  const parsed: ParsedFile[] = []
  const messages: VFileMessage[] = []
  for (const { path, text, digest } of files) {
    const known = kept?.get(digest)
    const result = known ? { parsed: known, messages: [] } : parseFile(path, text)
    messages.push(...result.messages)
    if (!result.parsed) continue
    parsed.push(result.parsed)
    if (result.messages.length === 0) clean.set(digest, result.parsed)
  }
  kept?.keep(clean)
  return { parsed, messages }
}

/** Loads a content folder: reads, parses, builds the model and checks it. Every problem is in the messages; only a content folder that cannot be read throws. */
export function loadHandbook({ root, content, today, cache }: LoadOptions): LoadedHandbook {
  const { report, messages } = collectMessages()
  const { files, unread } = readFolder(content, report)
  const version = cache === undefined ? '' : parserDigest(root)
  const parsed: ParsedFile[] = []
  for (const [name, group] of groupByFolder(files)) {
    const result = parseFolder(name, group, { cache, version })
    parsed.push(...result.parsed)
    messages.push(...result.messages)
  }
  const handbook = buildHandbook(parsed, unread)
  messages.push(...runChecks(handbook, { today }))
  return {
    handbook,
    messages: sortMessages(messages),
    failed: messages.some((message) => severityOf(message) === 'error'),
    texts: new Map(files.map(({ path, text }) => [path, text])),
    digest: hash('sha1', files.map(({ digest }) => digest).join()),
  }
}
