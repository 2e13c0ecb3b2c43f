import { hash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isDone } from '../../src/disk/disk-error.ts'
import { compareText } from '../../src/text/compare-text.ts'

/**
 * The list of the files that a build has written, in the folder that it has written. It is what
 * `sha256sum` writes, behind a line of its own, so that anybody can hold the folder against it
 * (`sha256sum --check .handbook-files`). It says nothing that the site does not say: a server may
 * show it.
 */
export const listName = '.handbook-files'

/**
 * The SHA-256 of the files that a build has written, by their paths below the folder, with `/`
 * between the names.
 */
export type WrittenFiles = ReadonlyMap<string, string>

/** So many files are open at a time. */
const atATime = 32

function headOf(list: string): string {
  return `# Written by the build of the handbook. sha256 of the lines below: ${hash('sha256', list)}\n`
}

/**
 * Windows lets only those sync a file who may write to it; elsewhere a file that is not to be
 * written to can be synced too.
 */
const toSync = process.platform === 'win32' ? 'r+' : 'r'

/** Reads a file to its end once the disk has taken it. */
async function digestSynced(path: string): Promise<string> {
  const file = await open(path, toSync)
  try {
    await file.sync()
    return hash('sha256', await file.readFile())
  } finally {
    await file.close()
  }
}

/** The paths of the files below a folder, sorted. */
function pathsOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return paths.map((path) => relative(folder, path).replaceAll('\\', '/')).sort(compareText)
}

/**
 * Lists the files of a folder that a build has just written, in the folder itself, and sees to it
 * that all of them lie on the disk.
 */
export async function listWrittenFiles(folder: string): Promise<void> {
  const paths = pathsOf(folder)
  const digests = new Map<string, string>()
  const left = paths.values()
  const work = async (): Promise<void> => {
    for (const path of left) digests.set(path, await digestSynced(join(folder, path)))
  }
  await Promise.all(Array.from({ length: atATime }, work))
  const list = paths.map((path) => `${digests.get(path) ?? ''}  ${path}\n`).join('')
  await writeFile(join(folder, listName), headOf(list) + list, { flush: true })
}

/**
 * The list of the files that a build has written into a folder; undefined where there is none, or
 * where somebody has changed it.
 */
export function readWrittenFiles(folder: string): WrittenFiles | undefined {
  let text = ''
  if (
    !isDone(() => {
      text = readFileSync(join(folder, listName), 'utf8')
    })
  )
    return undefined
  const [head = ''] = text.split('\n', 1)
  const list = text.slice(head.length + 1)
  if (`${head}\n` !== headOf(list)) return undefined
  return new Map(
    list
      .split('\n')
      .slice(0, -1)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
}

/**
 * The SHA-256 of a file; undefined where there is none that can be read, or where a link stands in
 * its place.
 */
export function digestFile(path: string): string | undefined {
  let digest: string | undefined
  isDone(() => {
    if (lstatSync(path).isFile()) digest = hash('sha256', readFileSync(path))
  })
  return digest
}

/**
 * Whether every file that was written into a folder is there as it was written. What else lies in
 * the folder does not count.
 */
export function isWhole(folder: string, written = readWrittenFiles(folder)): boolean {
  return (
    written !== undefined &&
    [...written].every(([path, digest]) => digestFile(join(folder, path)) === digest)
  )
}
