import { hash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isDone } from './disk-error.ts'

/** No build takes as long as that: what is older has been left behind, whoever it belongs to. */
const DAY = 86_400_000

/** The signs by which this machine is known in the names of what it writes aside. */
const HOST = hash('sha256', hostname()).slice(0, 6)

/**
 * How the owner of what is written aside is written down: its process, and its machine with some
 * chance behind it. Earlier versions wrote the process alone.
 */
const owner = /^(?<pid>\d+)(?:-(?<host>[0-9a-f]{6})[0-9a-f]{6})?$/

/**
 * Names this process as the owner of something; never twice the same, for in a container every
 * process may have the same number.
 */
export function newOwner(): string {
  return `${String(process.pid)}-${HOST}${randomBytes(3).toString('hex')}`
}

/** The name under which something is written before it is put in the place of `path`. */
export function asideName(path: string): string {
  return `${path}.${newOwner()}`
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When something was last touched, by whatever clock the disk has. */
function lastTouched(path: string): number {
  const { mtimeMs, ctimeMs, birthtimeMs } = lstatSync(path)
  return Math.max(mtimeMs, ctimeMs, birthtimeMs)
}

/**
 * True for what a process that runs no more has left behind, by the owner in its name. The number
 * of a process may have been given to another since, and says nothing of the processes of another
 * machine, which shares the disk: there only age tells.
 */
function isLeftBehind(path: string, pid: number, host: string | undefined): boolean {
  const age = Date.now() - lastTouched(path)
  if (age > DAY) return true
  if (host !== undefined && host !== HOST) return false
  // In a container, the process before this one had the same number.
  return pid === process.pid ? age > process.uptime() * 1000 : !isRunning(pid)
}

/** Something that was left behind by a process that was ended. */
export interface Leftover {
  path: string
  /** What the pattern calls `kind`; empty when it has no such part. */
  kind: string
}

/**
 * What processes that were ended have left in a folder: everything whose name has the pattern, of
 * which the part `owner` says whose it is. A folder that cannot be read holds nothing.
 */
export function findLeftovers(folder: string, pattern: RegExp): Leftover[] {
  const found: Leftover[] = []
  isDone(() => {
    for (const name of readdirSync(folder)) {
      const groups = pattern.exec(name)?.groups
      const { pid, host } = owner.exec(groups?.['owner'] ?? '')?.groups ?? {}
      const path = join(folder, name)
      if (pid === undefined || !isLeftBehind(path, Number(pid), host)) continue
      found.push({ path, kind: groups?.['kind'] ?? '' })
    }
  })
  return found
}

/**
 * Takes away what processes that were ended have left in a folder; see {@link findLeftovers}. What
 * cannot be taken away stays.
 */
export function clearLeftovers(folder: string, pattern: RegExp): void {
  for (const { path } of findLeftovers(folder, pattern))
    isDone(() => {
      rmSync(path, { recursive: true, force: true })
    })
}
