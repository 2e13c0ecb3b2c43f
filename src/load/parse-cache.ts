import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { compareText } from '../messages/message.ts'
import type { ParsedFile } from '../parse/parse-file.ts'

/** Parsed files of a council, kept by the digest of their text. */
export interface ParseCache {
  get: (digest: string) => ParsedFile | undefined
  /** Writes down what is to be found again next time: exactly these files. */
  keep: (files: ReadonlyMap<string, ParsedFile>) => void
}

let parserDigest: string | undefined

/** Changes with everything that parsing depends on: the code of the stages up to parsing, and the versions of the libraries. Taken once: what runs was read at the start. */
function digestParser(root: string): string {
  if (parserDigest !== undefined) return parserDigest
  const folders = ['schemas', 'markdown', 'messages', 'parse']
  const paths = folders.flatMap((folder) => readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)))
  const sources = [...paths.toSorted(compareText), join(root, 'package-lock.json')]
  parserDigest = hash('sha1', sources.map((path) => readFileSync(path, 'utf8')).join('\0')).slice(0, 12)
  return parserDigest
}

/** The folder for files parsed by just this program; what another version of it has parsed is thrown away. */
export function openParsedFolder(root: string, cache: string): string {
  const name = `parsed-${digestParser(root)}`
  mkdirSync(join(cache, name), { recursive: true })
  for (const other of readdirSync(cache)) {
    if (other.startsWith('parsed-') && other !== name) rmSync(join(cache, other), { recursive: true, force: true })
  }
  return join(cache, name)
}

/** Where the parsed files of a council are kept; `''` stands for those of the content folder itself. */
export function cacheFileOf(parsedFolder: string, council: string): string {
  return join(parsedFolder, `${council || '_content'}.json`)
}

function readKept(path: string): Record<string, ParsedFile> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, ParsedFile>
  } catch {
    return {}
  }
}

/** Opens the cache of a council. A cache that is missing or broken is an empty one; it is never needed, only quicker. */
export function openCache(path: string): ParseCache {
  const kept = readKept(path)
  return {
    get: (digest) => (Object.hasOwn(kept, digest) ? kept[digest] : undefined),
    keep: (files) => {
      if (files.size === Object.keys(kept).length && [...files.keys()].every((digest) => Object.hasOwn(kept, digest))) return
      const temporary = `${path}.${String(process.pid)}-${String(threadId)}`
      writeFileSync(temporary, JSON.stringify(Object.fromEntries(files)))
      renameSync(temporary, path)
    },
  }
}
