import type { VFileMessage } from 'vfile-message'
import { type ParsedFile, parseFile } from '../parse/parse-file.ts'
import { cacheFileOf, openCache } from './parse-cache.ts'
import type { SourceFile } from './read-folder.ts'

/** The files of each folder of the content, by the folder’s path; `''` is the content folder itself. */
export function groupByFolder(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  return Map.groupBy(files, ({ path }) => path.split('/').slice(0, -1).join('/'))
}

/** The parsed files of a folder by their digests, and everything that is wrong in them. */
export interface ParsedFolder {
  parsed: ReadonlyMap<string, ParsedFile>
  messages: readonly VFileMessage[]
}

/**
 * Parses the files of a folder, those that are kept in `parsedFolder` apart, and says everything that is wrong in them. Files without a mistake are
 * kept there.
 */
export function parseFolder(name: string, files: readonly SourceFile[], parsedFolder: string | undefined): ParsedFolder {
  const kept = parsedFolder === undefined ? undefined : openCache(cacheFileOf(parsedFolder, name))
  const clean = new Map<string, ParsedFile>()
  const parsed = new Map<string, ParsedFile>()
  const messages: VFileMessage[] = []
  for (const { path, text, digest } of files) {
    const known = kept?.get(digest)
    const result = known ? { parsed: known, messages: [] } : parseFile(path, text)
    messages.push(...result.messages)
    if (!result.parsed) continue
    parsed.set(digest, result.parsed)
    if (result.messages.length === 0) clean.set(digest, result.parsed)
  }
  kept?.keep(clean)
  return { parsed, messages }
}
