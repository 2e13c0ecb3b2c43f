import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a folder holds: the path of each file and a digest of its bytes. */
export type FolderBytes = Readonly<Record<string, string>>

/** Reads what a folder holds, hidden files included. */
export function readBytes(folder: string): FolderBytes {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path).replaceAll('\\', '/'),
      hash('sha256', readFileSync(path)),
    ]),
  )
}

/** The names of the files that are not the same in two folders. */
export function differingFiles(one: FolderBytes, other: FolderBytes): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].filter((name) => one[name] !== other[name]).toSorted()
}
