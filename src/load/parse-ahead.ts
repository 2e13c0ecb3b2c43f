import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { cacheFileOf, openParsedFolder } from './parse-cache.ts'
import { groupByFolder } from './parse-folder.ts'
import type { SourceFile } from './read-folder.ts'

/** What a worker is given: the files of some folders, and where it puts them when they are parsed. */
export interface ParseShare {
  parsedFolder: string
  folders: readonly (readonly [name: string, files: readonly SourceFile[]])[]
}

/** Fewer files than these are parsed sooner than another thread has started. */
const fewest = 400

function parseInWorker(workerData: ParseShare): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData })
    worker.on('error', reject)
    worker.on('exit', () => { resolve() })
  })
}

/**
 * Parses the folders of which nothing is kept yet on all processors, so that loading the handbook finds them parsed. A few files are left to
 * the loading itself.
 */
export async function parseAhead(files: readonly SourceFile[], { root, cache }: { root: string, cache: string }): Promise<void> {
  const parsedFolder = openParsedFolder(root, cache)
  const folders = [...groupByFolder(files)].filter(([name]) => !existsSync(cacheFileOf(parsedFolder, name)))
  const workers = Math.min(availableParallelism(), 8)
  if (workers < 2 || folders.reduce((sum, [, group]) => sum + group.length, 0) < fewest) return
  const shares = Array.from({ length: workers }, (_, turn) => folders.filter((_folder, index) => index % workers === turn))
  await Promise.all(shares.map((share) => parseInWorker({ parsedFolder, folders: share })))
}
