import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../../src/load/load-handbook.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..', '..')

/** The day that counts as today in the built sites. */
export const today = '2026-11-20'

/** How a build ended, and what it printed. */
export interface BuildResult {
  status: number | null
  stdout: string
  stderr: string
}

/** Where a build reads and writes, and what differs in its surroundings. */
export interface BuildPlace {
  content: string
  out: string
  env?: NodeJS.ProcessEnv
}

/** A temporary folder for contents and outputs. */
export interface Workplace {
  folder: string
  /** A path in the folder. */
  path: (name: string) => string
  /** Copies the handbook’s own content to a folder of this name; gives back its path. */
  copyContent: (name: string) => string
  /** Takes everything away, and what is kept between builds of the contents. */
  dispose: () => void
}

/** The surroundings of a script that a test starts: none of those that the person who runs the tests may have set. */
export function cleanEnvironment({ content, out, env }: BuildPlace): NodeJS.ProcessEnv {
  const { SITE: _site, BASE: _base, PORT: _port, ...rest } = process.env
  return {
    ...rest,
    ASTRO_TELEMETRY_DISABLED: '1',
    HANDBOOK_CONTENT: content,
    HANDBOOK_OUT: out,
    HANDBOOK_TODAY: today,
    ...env,
  }
}

/** Runs `node scripts/build.ts` to its end, with some words behind it. */
export function runBuild(place: BuildPlace, ...words: readonly string[]): BuildResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'build.ts'), ...words],
    { cwd: root, env: cleanEnvironment(place), encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

/** Makes a temporary folder in which a test file works. */
export function makeWorkplace(): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clausebook-')))
  const contents = new Set<string>()
  return {
    folder,
    path: (name) => {
      contents.add(join(folder, name))
      return join(folder, name)
    },
    copyContent: (name) => {
      contents.add(join(folder, name))
      cpSync(join(root, 'content'), join(folder, name), { recursive: true })
      return join(folder, name)
    },
    dispose: () => {
      for (const content of contents)
        rmSync(cacheFolder(root, content), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
