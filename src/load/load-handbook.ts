import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { runChecks } from '../checks/run-checks.ts'
import { collectMessages, filesWithErrors, severityOf, sortMessages } from '../messages/message.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import type { Handbook } from '../model/types.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { findUnprintable } from '../typeset/fonts.ts'
import { openParsedFolder } from './parse-cache.ts'
import { groupByCouncil, parseCouncil } from './parse-council.ts'
import { readFolder, type SourceFile, type SourceFolder } from './read-folder.ts'

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

/** The handbook that was loaded last: whoever asks again for the same content on the same day is given it. */
let latest: { key: string, loaded: LoadedHandbook } | undefined

function keyOf({ content, today }: LoadOptions): string {
  return `${content}\0${today}`
}

/** The handbook of a digest, if it was the last to be loaded. */
export function handbookInMemory(options: LoadOptions, digest: string): LoadedHandbook | undefined {
  return latest?.key === keyOf(options) && latest.loaded.digest === digest ? latest.loaded : undefined
}

function parseAll(files: readonly SourceFile[], { root, cache }: LoadOptions): { parsed: ParsedFile[], messages: VFileMessage[], unread: string[] } {
  const parsedFolder = cache === undefined ? undefined : openParsedFolder(root, cache)
  const results = [...groupByCouncil(files)].map(([council, group]) => parseCouncil(council, group, parsedFolder))
  return {
    parsed: results.flatMap(({ parsed }) => [...parsed.values()]),
    messages: results.flatMap((result) => result.messages),
    unread: results.flatMap((result) => result.unread),
  }
}

function load(source: ReadContent, options: LoadOptions): LoadedHandbook {
  const { files, unread, messages } = source
  const { parsed, messages: found, unread: givenUp } = parseAll(files, options)
  const handbook = buildHandbook(parsed, [...unread, ...givenUp])
  const texts = textsByPath(source)
  const all = sortMessages([...messages, ...found, ...runChecks(handbook, { today: options.today, findUnprintable, texts, filesWithErrors: filesWithErrors([...messages, ...found]) })])
  return {
    handbook,
    messages: all,
    failed: all.some((message) => severityOf(message) === 'error'),
    texts,
    digest: source.digest,
  }
}

/** A content folder as read from the disk, with what is wrong in its names and bytes. */
export interface ReadContent extends SourceFolder {
  messages: readonly VFileMessage[]
  /** Changes whenever a file of the content does. */
  digest: string
}

/** Reads a content folder. Only a folder that cannot be read throws. */
export function readContent(content: string): ReadContent {
  const { report, messages } = collectMessages()
  const { files, unread } = readFolder(content, report)
  const parts = [...files.map(({ path, digest }) => `${path} ${digest}`), ...messages.map((message) => `${message.file ?? ''} ${message.reason}`)]
  return { files, unread, messages, digest: hash('sha1', parts.join('\n')) }
}

/** The text of each file of a content folder. */
export function textsByPath({ files }: SourceFolder): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]))
}

/**
 * Loads a content folder: reads it, parses, builds the model and checks it. Every problem is in the messages; only a content folder that
 * cannot be read throws. Loading the same content again costs no more than reading it. `onRead` is told the digest of the content as soon as its folder has been read.
 */
export function loadHandbook(options: LoadOptions, onRead?: (digest: string) => void): LoadedHandbook {
  const source = readContent(options.content)
  onRead?.(source.digest)
  const known = handbookInMemory(options, source.digest)
  if (known) return known
  const loaded = load(source, options)
  latest = { key: keyOf(options), loaded }
  return loaded
}
