import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { diskErrorCode, diskReason } from '../../src/disk/disk-error.ts'
import { OptionError, type Options } from '../../src/load/options.ts'

/** What to do when the disk refuses something, by the code of the system. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on it',
  EDQUOT: 'Delete what is not needed any more',
  EMFILE: 'Close other programs, or allow more open files (`ulimit -n 4096`)',
  ENFILE: 'Close other programs',
  EIO: 'Look whether the disk is sound',
  EFBIG: 'Allow larger files (`ulimit -f unlimited`)',
  EBUSY:
    'Close what uses it; where it is a disk of its own, as in a container, set HANDBOOK_OUT to a folder inside it, such as `site`',
}

/** What the disk has refused at a known place, so that nobody takes it for another. */
export class PlaceError extends Error {
  /**
   * Where it was refused, for the middle of a sentence that begins with `Nothing could be written
   * in`.
   */
  readonly place: string

  constructor(place: string, cause: unknown) {
    super(`Nothing could be written in ${place}`, { cause })
    this.place = place
  }
}

/** The folder in which everything is kept that makes the next build quicker. */
function keptFolder({ root }: Options): string {
  return join(root, 'node_modules', '.cache', 'clausebook')
}

/** Where pages are prepared that cannot be kept. */
export function pagesPlace(options: Options): string {
  return `\`${keptFolder(options)}\` or in \`${tmpdir()}\`, where the pages are prepared`
}

function adviceFor(code: string): string {
  return advice[code] ?? 'See to it that this account may write there, or choose another folder'
}

/**
 * What is to be said where the disk refuses what builds a site: which folder, why, that the site is
 * as it was, and what to do. Undefined for any other failure.
 */
function explain(error: unknown, { out }: Options): string | undefined {
  const code = diskErrorCode(error)
  if (code === undefined) return undefined
  const place =
    error instanceof PlaceError
      ? error.place
      : `\`${code === 'EBUSY' ? out : dirname(out)}\`, where the site is made`
  const state = existsSync(out) ? `The site in \`${out}\` is as it was.` : 'Nothing was built.'
  return `Nothing could be written in ${place}: ${diskReason(code)}. ${state} ${adviceFor(code)}, and run the command again.`
}

/** Ends the program at once: what else goes on would write into what is cleared away. */
function endWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

/**
 * Does what builds a site. Where the disk refuses something, the program ends with one sentence,
 * even where it is refused to a program that a library has started.
 */
export async function explainingDisk<Result>(
  options: Options,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = (error: unknown): void => {
    const sentence = error instanceof OptionError ? undefined : explain(error, options)
    if (sentence !== undefined) endWith(sentence)
  }
  const endOrThrow = (error: unknown): void => {
    end(error)
    throw error
  }
  process.on('uncaughtException', endOrThrow)
  try {
    return await work()
  } catch (error) {
    end(error)
    throw error
  } finally {
    process.off('uncaughtException', endOrThrow)
  }
}

/** What is to be said where nothing can be kept for the next build. */
export function explainCacheTrouble(options: Options): string {
  return `Nothing could be kept in \`${keptFolder(options)}\`, so the next build takes longer. The site is complete.`
}
