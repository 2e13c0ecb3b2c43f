import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** Finds the imports of a module of ours by other ones. */
const ownImport = /\b(?:from|import) '(\.[^']+)'/g

function addModules(path: string, texts: Map<string, string>): void {
  if (texts.has(path)) return
  const text = readFileSync(path, 'utf8')
  texts.set(path, text)
  for (const [, name = ''] of text.matchAll(ownImport)) addModules(join(dirname(path), name), texts)
}

/** The text of each module that parsing is made of, by its path: the one that parses a file, and all that it imports, directly or not. */
export function readParserModules(root: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  addModules(join(root, 'src', 'parse', 'parse-file.ts'), texts)
  return texts
}

const digests = new Map<string, string>()

/** Changes with everything that parsing depends on: its code, and the versions of the libraries. Taken once: what runs was read at the start. */
function digestParser(root: string): string {
  const known = digests.get(root)
  if (known !== undefined) return known
  const modules = [...readParserModules(root)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, text]) => text)
  const digest = hash(
    'sha1',
    [...modules, readFileSync(join(root, 'package-lock.json'), 'utf8')].join('\0'),
  ).slice(0, 12)
  digests.set(root, digest)
  return digest
}

/**
 * The folder for files parsed by just this program; what another version of it has parsed is thrown away, and what was not finished. On a disk that cannot be written to, there may be none.
 */
export function openParsedFolder(root: string, cache: string): string {
  const name = `parsed-${digestParser(root)}`
  isDone(() => {
    mkdirSync(join(cache, name), { recursive: true })
    for (const other of readdirSync(cache)) {
      if (other.startsWith('parsed-') && other !== name)
        rmSync(join(cache, other), { recursive: true, force: true })
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
  return text === undefined ? {} : (JSON.parse(text) as Record<string, ParsedFile>)
}

/** Opens the cache of a council. A cache that is missing or broken is an empty one; it is never needed, only quicker. */
export function openCache(path: string): ParseCache {
  const kept = readParsed(path)
  return {
    get: (digest) => (Object.hasOwn(kept, digest) ? kept[digest] : undefined),
    keep: (files) => {
      if (
        files.size === Object.keys(kept).length &&
        [...files.keys()].every((digest) => Object.hasOwn(kept, digest))
      )
        return
      keep(path, Buffer.from(JSON.stringify(Object.fromEntries(files))))
    },
  }
}
