import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnvironment, root, type BuildPlace } from '../build/build-process.ts'

/** How a command has ended, and what it printed. */
export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a script of the handbook with the words of a command line, for content and an output of its own. */
export function runCommand(script: string, words: readonly string[], where: BuildPlace): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', script), ...words],
    { encoding: 'utf8', env: cleanEnvironment(where) },
  )
  return { status, stdout, stderr }
}
