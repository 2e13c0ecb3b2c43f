import { join } from 'node:path'
import { OptionError, type Options, readOptions } from '../src/load/options.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..')

/**
 * Runs a command-line script with the options of its surroundings; what it gives back is its exit code. An option that cannot be used,
 * such as a content folder that is not there, is one sentence and exit code 2.
 */
export async function runScript(main: (options: Options) => number | Promise<number>): Promise<void> {
  process.chdir(root)
  try {
    process.exitCode = await main(readOptions(process.env, root))
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
