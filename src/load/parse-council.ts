import type { VFileMessage } from 'vfile-message'
import { type ParsedFile, parseFile, type ParseResult } from '../parse/parse-file.ts'
import { cacheFileOf, openCache } from './parse-cache.ts'
import type { SourceFile } from './source-file.ts'

/**
 * The files of each council, by its slug; those of the content folder itself are under `''`. What is parsed is kept in as many files: with one for each policy, most of the time that
 * keeping takes would be spent on opening them.
 */
export function groupByCouncil(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  return Map.groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.indexOf('/'))))
}

/** The parsed files of a council by their digests, and everything that is wrong in them. */
export interface ParsedFiles {
  parsed: ReadonlyMap<string, ParsedFile>
  messages: readonly VFileMessage[]
  /** The paths of the files that were given up. */
  unread: readonly string[]
}

/**
 * Parses the files of a council, those that are kept in `parsedFolder` apart, and says everything that is wrong in them. Files without a mistake are
 * kept there.
 */
export function parseCouncil(
  council: string,
  files: readonly SourceFile[],
  parsedFolder: string | undefined,
): ParsedFiles {
  const kept =
    parsedFolder === undefined ? undefined : openCache(cacheFileOf(parsedFolder, council))
  const clean = new Map<string, ParsedFile>()
  const parsed = new Map<string, ParsedFile>()
  const messages: VFileMessage[] = []
  const unread: string[] = []
  for (const { path, text, digest } of files) {
    const known = kept?.get(digest)
    const result: ParseResult = known ? { parsed: known, messages: [] } : parseFile(path, text)
    messages.push(...result.messages)
    if (result.isUnread === true) unread.push(path)
    if (!result.parsed) continue
    parsed.set(digest, result.parsed)
    if (result.messages.length === 0) clean.set(digest, result.parsed)
  }
  kept?.keep(clean)
  return { parsed, messages, unread }
}
