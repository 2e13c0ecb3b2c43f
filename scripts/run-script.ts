import { join } from 'node:path'
import { OptionError, type Options, readOptions } from '../src/load/options.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..')

/**
 * Runs a command-line script with the options of its surroundings; what it gives back is its exit code. An option that cannot be used is
 * one sentence and exit code 2; so is a content folder that is not there.
 */
export async function runScript(main: (options: Options) => number | Promise<number>): Promise<void> {
  process.chdir(root)
  try {
    process.exitCode = await main(readOptions(process.env, root))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'scandir'
    if (!(error instanceof OptionError) && !missing) throw error
    process.stderr.write(missing ? `Unexpected content folder \`${String('path' in error ? error.path : '')}\`: there is no such folder. Set HANDBOOK_CONTENT to the folder that holds handbook.yaml.\n` : `${error.message}\n`)
    process.exitCode = 2
  }
}
