import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asideName } from '../../src/disk/leftovers.ts'
import type { ReadContent } from '../../src/load/load-handbook.ts'
import type { SourceFile } from '../../src/load/read-folder.ts'
import { compareText } from '../../src/text/compare-text.ts'

/** Files of the content to write, by their paths in it; null for those to take away. */
export type Edits = ReadonlyMap<string, string | null>

function toSource(path: string, text: string): SourceFile {
  return { path, text, digest: hash('sha1', path + text) }
}

/** The content as it would be with edits, so that it can be checked before anything is written. */
export function withEdits(source: ReadContent, edits: Edits): ReadContent {
  const kept = source.files.filter(({ path }) => !edits.has(path))
  const written = [...edits].flatMap(([path, text]) =>
    text === null ? [] : [toSource(path, text)],
  )
  return {
    ...source,
    files: [...kept, ...written].toSorted((a, b) => compareText(a.path, b.path)),
    digest: hash('sha1', [source.digest, ...[...edits].flat()].join('\0')),
  }
}

/** What a file held before it was written, so that it can be put back. */
interface Former {
  path: string
  bytes: Buffer | undefined
}

function putBack(formers: readonly Former[]): void {
  for (const { path, bytes } of formers.toReversed()) {
    if (bytes) writeFileSync(path, bytes)
    else rmSync(path, { force: true })
  }
}

/**
 * Writes edits into a content folder: all of them, or, where the disk refuses one, none. Each file is
 * written aside and gets its name when it is whole.
 */
export function writeEdits(content: string, edits: Edits): void {
  const formers: Former[] = []
  try {
    for (const [name, text] of edits) {
      const path = join(content, name)
      formers.push({ path, bytes: existsSync(path) ? readFileSync(path) : undefined })
      if (text === null) {
        rmSync(path)
        continue
      }
      mkdirSync(dirname(path), { recursive: true })
      const aside = asideName(path)
      try {
        writeFileSync(aside, text, { flag: 'wx' })
        renameSync(aside, path)
      } finally {
        rmSync(aside, { force: true })
      }
    }
  } catch (error) {
    putBack(formers)
    throw error
  }
}
