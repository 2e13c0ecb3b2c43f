import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { diskErrorCode, isDone } from '../../src/disk/disk-error.ts'
import { findLeftovers, type Leftover, newOwner } from '../../src/disk/leftovers.ts'
import { OptionError } from '../../src/load/options.ts'
import {
  carryOver,
  discard,
  findPeoplesFiles,
  findWithoutRoom,
  keepTimes,
  type PeoplesFiles,
} from './carry-over.ts'
import { isWhole, readWrittenFiles, type WrittenFiles } from './written-files.ts'

/**
 * What stands beside the output while a build goes on, and after one that was ended: `new` is a
 * site in the making, `old` the whole site that it takes the place of (`unlisted`, where that has
 * no list of its files), `gone` one that is being taken away. Everything of people’s own is in the
 * output or, where there is none, in `old` or `unlisted`.
 */
type Kind = 'new' | 'old' | 'unlisted' | 'gone'

/** So often a folder is put in place again when another build was quicker. */
const TRIES = 5

/** So many names are listed. */
const LISTED = 10

function besideOf(out: string, kind: Kind): string {
  return join(dirname(out), `.${basename(out)}-${newOwner()}.${kind}`)
}

function leftBeside(out: string): Leftover[] {
  return findLeftovers(
    dirname(out),
    new RegExp(
      `^\\.${RegExp.escape(basename(out))}-(?<owner>[\\w-]+)\\.(?<kind>new|old|unlisted|gone)$`,
    ),
  )
}

/**
 * Makes a folder and those above it, from the outermost that is missing. Node’s own way of doing
 * this never ends where the system says of an existing folder that it is not there, as in `/proc`.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another build may have been quicker.
    if (!existsSync(folder)) throw error
  }
}

/**
 * A folder beside the output in which a site is made; it is on the same disk, so that it can be put
 * in place at once.
 */
export function openWorkshop(out: string): string {
  const folder = besideOf(out, 'new')
  makeFolder(folder)
  return folder
}

/**
 * Sees to an earlier site that was set aside and is no more needed: what people have put there goes
 * to the one that has taken its place.
 */
function bringOver(old: string, out: string, kind: string): void {
  const { own } = findPeoplesFiles(old, readWrittenFiles(old), out)
  if (
    !isDone(() => {
      carryOver(old, out, own)
    })
  )
    return
  if (kind === 'unlisted') keepWhole(old, out)
  else takeAway(old, out)
}

/** Brings an earlier site back that was set aside whole. */
function bringBack(left: readonly Leftover[], out: string): void {
  const whole = left.find(
    ({ path, kind }) => kind === 'unlisted' || (kind === 'old' && isWhole(path)),
  )
  if (whole)
    isDone(() => {
      renameSync(whole.path, out)
    })
}

/**
 * Puts things right that builds have left which were ended: an earlier site that was set aside is
 * brought back where there is none now and it is whole, and the rest is cleared away. An earlier
 * site that is not whole stays until there is one: {@link putInPlace} looks for what people have
 * put there.
 */
export function recover(out: string): void {
  const left = leftBeside(out)
  if (!existsSync(out)) bringBack(left, out)
  const hasSite = existsSync(out)
  for (const { path, kind } of left.filter((each) => existsSync(each.path))) {
    if (kind === 'new' || kind === 'gone') discard(path)
    else if (hasSite) bringOver(path, out, kind)
  }
}

function list(paths: readonly string[]): string {
  const shown = paths
    .slice(0, LISTED)
    .map((path) => `\`${path}\``)
    .join(', ')
  return paths.length > LISTED ? `${shown} and ${String(paths.length - LISTED)} more` : shown
}

/** Refuses to put a site where something of people’s own stands. */
function refuseWithoutRoom(from: string, to: string, { own }: PeoplesFiles): void {
  const paths = findWithoutRoom(from, to, own)
  if (paths.length === 0) return
  throw new OptionError(
    `Unexpected ${list(paths)} in the output folder \`${from}\`: no build has put that there, and the new site needs the place. Nothing was changed. Move it to another folder and run the command again.`,
  )
}

/**
 * A folder beside the output for what is not published any more and may be somebody’s work; there
 * is none of that name yet.
 */
function setAsideFolder(out: string): string {
  for (let number = 1; ; number += 1) {
    const folder = `${out}-set-aside${number === 1 ? '' : `-${String(number)}`}`
    if (!existsSync(folder)) return folder
  }
}

/** Keeps what was changed in an earlier site by hand; gives back what is to be said of it. */
function setChangedAside(
  previous: string,
  out: string,
  changed: readonly string[],
): string | undefined {
  if (changed.length === 0) return undefined
  const folder = setAsideFolder(out)
  mkdirSync(folder)
  carryOver(previous, folder, changed)
  return `${list(changed)} in the output folder had been changed since the last build and ${changed.length === 1 ? 'was' : 'were'} made anew. What stood there is kept in \`${folder}\`.`
}

/** Moves the site away that stands in the place of an output, if one does. */
function moveAway(out: string, kind: Kind): string | undefined {
  const old = besideOf(out, kind)
  try {
    renameSync(out, old)
    return old
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Sets the earlier site aside and puts the finished one in its place, whichever other build does
 * the same. Gives back where the earlier ones are.
 */
function swap(finished: string, out: string, kind: Kind): string[] {
  const aside: string[] = []
  for (let tries = 1; ; tries += 1) {
    const old = moveAway(out, kind)
    if (old !== undefined) aside.push(old)
    try {
      renameSync(finished, out)
      return aside
    } catch (error) {
      if (existsSync(out) && tries < TRIES) continue
      if (old !== undefined && !existsSync(out)) renameSync(old, out)
      throw error
    }
  }
}

/**
 * Takes an earlier site away that has a list of its files, and of which nothing is left that was
 * not taken over.
 */
function takeAway(old: string, out: string): void {
  const gone = besideOf(out, 'gone')
  if (
    isDone(() => {
      renameSync(old, gone)
    })
  )
    discard(gone)
}

/**
 * Keeps an earlier site of which nobody can tell what a build has put there; gives back what is to
 * be said of it.
 */
function keepWhole(old: string, out: string): string | undefined {
  const folder = setAsideFolder(out)
  return isDone(() => {
    renameSync(old, folder)
  })
    ? `Nobody can tell which files of the earlier site a build has put there, so all of it is kept in \`${folder}\`. Take out what is yours and delete the rest.`
    : undefined
}

/**
 * Takes over what people have put into an earlier site while the new one was put in place, and
 * takes the earlier one away. It stays where the disk refuses that; where people’s own stands at
 * the place of something new, or where nobody can tell, it is kept. Gives back what is to be said
 * of it.
 */
function clearUp(old: string, out: string, written: WrittenFiles | undefined): string | undefined {
  const late = findPeoplesFiles(old, written, out).own
  const site = readWrittenFiles(out)
  const [taken, own] = [
    late.filter((path) => site?.has(path)),
    late.filter((path) => site?.has(path) !== true),
  ]
  if (
    !isDone(() => {
      carryOver(old, out, own, true)
    })
  )
    return undefined
  if (!written || findWithoutRoom(old, out, taken).length > 0) return keepWhole(old, out)
  takeAway(old, out)
  return undefined
}

/**
 * The earlier site of an output: what stands there, or what a build has left beside it that was
 * ended.
 */
function findPrevious(out: string): string | undefined {
  return existsSync(out)
    ? out
    : leftBeside(out).find(({ kind }) => kind === 'old' || kind === 'unlisted')?.path
}

/**
 * Puts a finished site in the place of the earlier one. At no moment is there half a site, and at
 * none is anything that people have put there not in one of the two whole. What no build has
 * written is carried over as it is; what somebody has changed is made anew and kept in a folder
 * beside. Gives back what is to be said. Throws {@link OptionError} where something of people’s own
 * stands in the way; what the disk refuses is thrown with the earlier site as it was.
 */
export function putInPlace(finished: string, out: string): string[] {
  const previous = findPrevious(out)
  if (previous === undefined) {
    swap(finished, out, 'unlisted')
    return []
  }
  const written = readWrittenFiles(previous)
  const found = findPeoplesFiles(previous, written, finished)
  refuseWithoutRoom(previous, finished, found)
  carryOver(previous, finished, found.own)
  keepTimes(previous, finished, found.own)
  const notice = setChangedAside(previous, out, found.changed)
  const aside = swap(finished, out, written ? 'old' : 'unlisted')
  const olds = previous === out ? aside : [...aside, previous]
  return [notice, ...olds.map((old) => clearUp(old, out, written))].filter(
    (each) => each !== undefined,
  )
}
