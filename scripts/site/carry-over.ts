import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diskErrorCode, isDone } from '../../src/disk/disk-error.ts'
import { asideName } from '../../src/disk/leftovers.ts'
import { digestFile, listName, type WrittenFiles } from './written-files.ts'

/**
 * What people have done in a folder since a build wrote it; paths are below the folder, with `/`
 * between the names.
 */
export interface PeoplesFiles {
  /** What no build has written: files, links, and folders without anything in them. */
  own: readonly string[]
  /** What a build has written and somebody, or a fault of the disk, has changed since. */
  changed: readonly string[]
}

/**
 * What stands at a path, not followed where it is a link; undefined where nothing does or can, such
 * as below a file.
 */
export function whatStandsAt(path: string): Stats | undefined {
  let stats: Stats | undefined
  isDone(() => {
    stats = lstatSync(path, { throwIfNoEntry: false })
  })
  return stats
}

/** Walks through a folder and gives what is no folder, or an empty one. Links are not followed. */
function walk(folder: string, path = ''): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  if (entries.length === 0 && path !== '') return [path]
  return entries.flatMap((entry) => {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    return entry.isDirectory() ? walk(folder, inner) : [inner]
  })
}

/**
 * Whether something lies where no build has ever put anything, by its name alone: hidden files and
 * folders, and files at the top that the site that takes the place does not have.
 */
function isSurelyOwn(path: string, next: string): boolean {
  return path.startsWith('.') || (!path.includes('/') && !whatStandsAt(join(next, path)))
}

/**
 * What people have put into a folder or changed in it. Without a list of what was written there, it
 * cannot be told from what a build has written, but for what surely is people’s own.
 */
export function findPeoplesFiles(
  folder: string,
  written: WrittenFiles | undefined,
  next: string,
): PeoplesFiles {
  const found = walk(folder).filter((path) => path !== listName)
  if (!written) return { own: found.filter((path) => isSurelyOwn(path, next)), changed: [] }
  const isChanged = (path: string): boolean => {
    const { size = 0 } = whatStandsAt(join(folder, path)) ?? {}
    return size > 0 && digestFile(join(folder, path)) !== written.get(path)
  }
  return {
    own: found.filter((path) => !written.has(path)),
    changed: found.filter((path) => written.has(path) && isChanged(path)),
  }
}

/** Whether two paths are the same thing on the disk, or hold the same. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [whatStandsAt(one), whatStandsAt(other)]
  if (!a || !b) return false
  if (a.isDirectory() && b.isDirectory()) return true
  if (a.ino === b.ino && a.dev === b.dev) return true
  if (a.isSymbolicLink() && b.isSymbolicLink()) return readlinkSync(one) === readlinkSync(other)
  return a.isFile() && b.isFile() && digestFile(one) === digestFile(other)
}

/**
 * The paths of people’s own things for which there is no room in another folder: something else
 * stands there, or above them.
 */
export function findWithoutRoom(from: string, to: string, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const above = path
      .split('/')
      .slice(0, -1)
      .map((_, index, names) => names.slice(0, index + 1).join('/'))
    if (above.some((folder) => whatStandsAt(join(to, folder))?.isDirectory() === false)) return true
    return whatStandsAt(join(to, path)) !== undefined && !isSame(join(from, path), join(to, path))
  })
}

/**
 * Makes the folders above a path like those that they are taken from: what they allow, and when
 * they were changed.
 */
function makeFoldersAbove(from: string, to: string, path: string): void {
  const above = dirname(path)
  if (above === '.' || whatStandsAt(join(to, above))) return
  makeFoldersAbove(from, to, above)
  mkdirSync(join(to, above), { mode: statSync(join(from, above)).mode })
}

/**
 * Takes a file over as it is: the same file under a second name, or a copy where the disk knows no
 * second names.
 */
function carryFile(from: string, to: string, stats: Stats): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const code = diskErrorCode(error)
    if (code === undefined || code === 'ENOSPC' || !stats.isFile()) throw error
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
    utimesSync(to, stats.atime, stats.mtime)
  }
}

function carryOne(from: string, to: string): void {
  const stats = whatStandsAt(from)
  // Its owner may have taken it away meanwhile.
  if (!stats) return
  if (stats.isDirectory()) mkdirSync(to, { recursive: true, mode: stats.mode })
  else if (stats.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else carryFile(from, to, stats)
}

/**
 * Takes people’s own things from one folder over to another, where they are not yet, and leaves
 * them where they were: whatever happens meanwhile, they are somewhere whole. With `newer`, what
 * was taken over before and has been written anew since is taken over again.
 */
export function carryOver(from: string, to: string, paths: readonly string[], newer = false): void {
  for (const path of paths) {
    const [source, target] = [join(from, path), join(to, path)]
    makeFoldersAbove(from, to, path)
    if (!whatStandsAt(target)) carryOne(source, target)
    else if (newer && !isSame(source, target)) {
      const aside = asideName(target)
      carryOne(source, aside)
      renameSync(aside, target)
    }
  }
}

/**
 * Gives folders that were carried over the times at which their owner has changed them. To be
 * called when nothing more is put into them.
 */
export function keepTimes(from: string, to: string, paths: readonly string[]): void {
  const folders = new Set(
    paths.flatMap((path) =>
      path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/')),
    ),
  )
  for (const folder of [...folders].toSorted((a, b) => b.length - a.length)) {
    const stats = whatStandsAt(join(from, folder))
    if (stats?.isDirectory() === true)
      isDone(() => {
        utimesSync(join(to, folder), stats.atime, stats.mtime)
      })
  }
}

/**
 * Takes a folder away, as far as that can be done: what is left is cleared away by the next build.
 */
export function discard(folder: string): void {
  isDone(() => {
    rmSync(folder, { recursive: true, force: true })
  })
}
