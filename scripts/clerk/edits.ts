import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asideName } from '../../src/disk/leftovers.ts'
import type { ReadContent } from '../../src/load/load-handbook.ts'
import { digestOf, type SourceFile } from '../../src/load/source-file.ts'
import { compareText } from '../../src/text/compare-text.ts'

/** What is to be done to the content. */
export interface Edits {
  /** A folder that gets another name, with everything in it, before anything is written. */
  move?: { from: string; to: string }
  /** Files to write, by their paths in the content. */
  files: ReadonlyMap<string, string>
}

/** A file of the content under the path that it has when its folder is moved. */
function moved(file: SourceFile, move: Edits['move']): SourceFile {
  if (!move || !file.path.startsWith(`${move.from}/`)) return file
  const path = move.to + file.path.slice(move.from.length)
  return { ...file, path, digest: digestOf(path, Buffer.from(file.text)) }
}

/** The content as it would be with edits, so that it can be checked before anything is written. */
export function withEdits(source: ReadContent, { move, files }: Edits): ReadContent {
  const kept = source.files.map((file) => moved(file, move)).filter(({ path }) => !files.has(path))
  const written = [...files].map(([path, text]) => ({
    path,
    text,
    digest: digestOf(path, Buffer.from(text)),
  }))
  return {
    ...source,
    files: [...kept, ...written].toSorted((a, b) => compareText(a.path, b.path)),
    digest: hash('sha1', [source.digest, ...[...files].flat()].join('\0')),
  }
}

/** Writes a file aside and gives it its name when it is whole. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = asideName(path)
  try {
    writeFileSync(aside, text, { flag: 'wx' })
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * Does to a content folder what is asked for: all of it, or, where the disk refuses a part, nothing.
 */
export function writeEdits(content: string, { move, files }: Edits): void {
  const undo: (() => void)[] = []
  try {
    if (move) {
      const [from, to] = [join(content, move.from), join(content, move.to)]
      renameSync(from, to)
      undo.push(() => {
        renameSync(to, from)
      })
    }
    for (const [name, text] of files) {
      const path = join(content, name)
      const former = existsSync(path) ? readFileSync(path) : undefined
      undo.push(() => {
        if (former) writeFileSync(path, former)
        else rmSync(path, { force: true })
      })
      writeWhole(path, text)
    }
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw error
  }
}
