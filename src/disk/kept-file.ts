import { hash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { diskErrorCode, isDone } from './disk-error.ts'
import { asideName } from './leftovers.ts'

/** The digest of what is kept stands before it, in so many signs and a line end. */
const digestLength = 64

/** Covers the name as well: a kept file that has got another’s name is not taken for it. */
function digestOf(path: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${basename(path)}\0`), bytes]))
}

/**
 * What was kept under a path, or undefined when there is nothing, when it cannot be read, or when
 * it is not, to the last bit, what was kept there. Nothing that is kept is needed: whoever asks
 * makes it anew.
 */
export function readKept(path: string): Buffer | undefined {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error
    return undefined
  }
  const kept = file.subarray(digestLength + 1)
  return file.toString('latin1', 0, digestLength + 1) === `${digestOf(path, kept)}\n`
    ? kept
    : undefined
}

function writeSynced(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx')
  try {
    for (const part of parts) writeFileSync(file, part)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Keeps something under a path, for {@link readKept}. It is written aside and lies on the disk
 * before it gets its name, so that it is never seen half written. Gives back false where the disk
 * does not take it: nothing that is kept is needed.
 */
export function keep(path: string, bytes: Uint8Array): boolean {
  const aside = asideName(path)
  return isDone(() => {
    mkdirSync(dirname(path), { recursive: true })
    try {
      writeSynced(aside, [Buffer.from(`${digestOf(path, bytes)}\n`), bytes])
      renameSync(aside, path)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  })
}
