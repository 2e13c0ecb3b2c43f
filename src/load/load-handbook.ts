import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { runChecks } from '../checks/run-checks.ts'
import { softenDrafts } from '../checks/soften-drafts.ts'
import { countOf } from '../text/count-of.ts'
import { collectMessages, filesWithErrors, severityOf, sortMessages } from '../messages/message.ts'
import { buildHandbook } from '../model/build-handbook.ts'
import { handbookOn } from '../model/time/text-on.ts'
import type { Handbook } from '../model/types.ts'
import type { ParsedFile } from '../parse/parse-file.ts'
import { findUnprintable } from '../fonts/fonts.ts'
import { digestWords } from './digest-words.ts'
import { openParsedFolder } from './parse-cache.ts'
import { groupByCouncil, parseCouncil } from './parse-council.ts'
import { readFolder, type SourceFolder } from './read-folder.ts'
import type { SourceFile } from './source-file.ts'

/** A handbook as loaded from its folder. */
export interface LoadedHandbook {
  /** Each policy in its text of the day that counts as today. */
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
  /** Is told how far the loading has come, where it may take long. */
  onProgress?: (words: string) => void
}

/** The folder in which parsed files of a content folder are kept between runs. */
export function cacheFolder(root: string, content: string): string {
  return join(root, 'node_modules', '.cache', 'clausebook', hash('sha1', content).slice(0, 12))
}

function parseAll(
  files: readonly SourceFile[],
  { root, cache, onProgress }: LoadOptions,
): { parsed: ParsedFile[]; messages: VFileMessage[]; unread: string[] } {
  const parsedFolder = cache === undefined ? undefined : openParsedFolder(root, cache)
  const groups = [...groupByCouncil(files)]
  const results = groups.map(([council, group], index) => {
    onProgress?.(
      `Reading the content: ${countOf(index + 1, 'council')} of ${String(groups.length)}`,
    )
    return parseCouncil(council, group, parsedFolder)
  })
  return {
    parsed: results.flatMap(({ parsed }) => [...parsed.values()]),
    messages: results.flatMap((result) => result.messages),
    unread: results.flatMap((result) => result.unread),
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
  const parts = [
    ...files.map(({ path, digest }) => `${path} ${digest}`),
    ...messages.map((message) => `${message.file ?? ''} ${message.reason}`),
  ]
  return { files, unread, messages, digest: hash('sha1', parts.join('\n')) }
}

/** The text of each file of a content folder. */
export function textsByPath({ files }: SourceFolder): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]))
}

/**
 * Loads a content folder: reads it, unless that has been done already, parses, builds the model and
 * checks it. Every problem is in the messages; only a content folder that cannot be read throws.
 */
export function loadHandbook(
  options: LoadOptions,
  source = readContent(options.content),
): LoadedHandbook {
  const { files, unread, messages } = source
  const { parsed, messages: found, unread: givenUp } = parseAll(files, options)
  const handbook = buildHandbook(parsed, [...unread, ...givenUp])
  options.onProgress?.('Checking the content')
  const texts = textsByPath(source)
  const read = softenDrafts([...messages, ...found], handbook)
  const all = sortMessages([
    ...read,
    ...runChecks(handbook, {
      today: options.today,
      findUnprintable,
      digest: digestWords,
      texts,
      filesWithErrors: filesWithErrors(read),
    }),
  ])
  return {
    handbook: handbookOn(handbook, options.today),
    messages: all,
    failed: all.some((message) => severityOf(message) === 'error'),
    texts,
    digest: source.digest,
  }
}
