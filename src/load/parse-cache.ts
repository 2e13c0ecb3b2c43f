import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDone } from '../disk/disk-error.ts'
import { keep, readKept } from '../disk/kept-file.ts'
import { clearLeftovers } from '../disk/leftovers.ts'
import { compareText } from '../text/compare-text.ts'
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
  const folders = ['text', 'schemas', 'markdown', 'messages', 'parse']
  const paths = folders.flatMap((folder) => readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)))
  const sources = [...paths.toSorted(compareText), join(root, 'src', 'urls.ts'), join(root, 'package-lock.json')]
  parserDigest = hash('sha1', sources.map((path) => readFileSync(path, 'utf8')).join('\0')).slice(0, 12)
  return parserDigest
}

/**
 * The folder for files parsed by just this program; what another version of it has parsed is thrown away, and what was not finished. On a disk that cannot be written to, there may be none.
 */
export function openParsedFolder(root: string, cache: string): string {
  const name = `parsed-${digestParser(root)}`
  isDone(() => {
    mkdirSync(join(cache, name), { recursive: true })
    for (const other of readdirSync(cache)) {
      if (other.startsWith('parsed-') && other !== name) rmSync(join(cache, other), { recursive: true, force: true })
    }
  })
  clearLeftovers(join(cache, name), /\.json\.(?<owner>[\w-]+)$/)
  return join(cache, name)
}

/** Where the parsed files of a council are kept; `''` stands for those of the content folder itself. */
export function cacheFileOf(parsedFolder: string, council: string): string {
  return join(parsedFolder, `${council || '_content'}.json`)
}

function readParsed(path: string): Record<string, ParsedFile> {
  const text = readKept(path)?.toString('utf8')
  return text === undefined ? {} : JSON.parse(text) as Record<string, ParsedFile>
}

/** Opens the cache of a council. A cache that is missing or broken is an empty one; it is never needed, only quicker. */
export function openCache(path: string): ParseCache {
  const kept = readParsed(path)
  return {
    get: (digest) => (Object.hasOwn(kept, digest) ? kept[digest] : undefined),
    keep: (files) => {
      if (files.size === Object.keys(kept).length && [...files.keys()].every((digest) => Object.hasOwn(kept, digest))) return
      keep(path, Buffer.from(JSON.stringify(Object.fromEntries(files))))
    },
  }
}
