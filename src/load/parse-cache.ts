import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compareText } from '../messages/message.ts'
import type { ParsedFile } from '../parse/parse-file.ts'

/** Parsed files of one folder, kept by the digest of their text. */
export interface FolderCache {
  get: (digest: string) => ParsedFile | undefined
  /** Writes down what is to be found again next time: exactly these files. */
  keep: (files: ReadonlyMap<string, ParsedFile>) => void
}

/** Changes with everything that parsing depends on: the code of the stages up to parsing, and the versions of the libraries. */
export function parserDigest(root: string): string {
  const folders = ['schemas', 'markdown', 'messages', 'parse']
  const paths = folders.flatMap((folder) => readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)))
  const sources = [...paths.toSorted(compareText), join(root, 'package-lock.json')]
  return hash('sha1', sources.map((path) => readFileSync(path, 'utf8')).join('\0'))
}

function readKept(path: string, version: string): Record<string, ParsedFile> {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { version: string, files: Record<string, ParsedFile> }
    return stored.version === version ? stored.files : {}
  } catch {
    return {}
  }
}

/**
 * Opens the cache of one folder of the content. A cache that is missing, broken or of another version is an empty one; it is never
 * needed, only quicker.
 */
export function openCache(path: string, version: string): FolderCache {
  const kept = readKept(path, version)
  return {
    get: (digest) => (Object.hasOwn(kept, digest) ? kept[digest] : undefined),
    keep: (files) => {
      const unchanged = files.size === Object.keys(kept).length && [...files.keys()].every((digest) => Object.hasOwn(kept, digest))
      if (unchanged) return
      mkdirSync(dirname(path), { recursive: true })
      const temporary = `${path}.${String(process.pid)}`
      writeFileSync(temporary, JSON.stringify({ version, files: Object.fromEntries(files) }))
      renameSync(temporary, path)
    },
  }
}
