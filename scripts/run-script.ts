import { join } from 'node:path'
import { diskErrorCode, diskReason } from '../src/disk/disk-error.ts'
import { OptionError, type Options, readOptions } from '../src/load/options.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..')

/** Sees to what the command prints when it cannot be printed: a reader who has read enough is no fault, and a full disk is one. */
function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      process.exitCode = 2
      if (stream === process.stdout) process.stderr.write(`What the command prints could not be written: ${diskReason(diskErrorCode(error) ?? '')}.\n`)
    })
  }
}

/** A sentence for what the system refuses; undefined for any other error. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof OptionError) return error.message
  const code = diskErrorCode(error)
  if (code === undefined || !(error instanceof Error && 'syscall' in error)) return undefined
  const place = 'path' in error ? ` with \`${String(error.path)}\`` : ''
  return `The command could not do its work${place}: ${diskReason(code)}.`
}

/**
 * Runs a command-line script with the options of its surroundings; what it gives back is its exit code. An option that cannot be used,
 * such as a content folder that is not there, and a disk that refuses something are one sentence and exit code 2.
 */
export async function runScript(main: (options: Options) => number | Promise<number>): Promise<void> {
  process.chdir(root)
  watchStreams()
  try {
    const code = await main(readOptions(process.env, root))
    process.exitCode = process.exitCode === undefined || code !== 0 ? code : process.exitCode
  } catch (error) {
    const sentence = sentenceFor(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 2
  }
}
