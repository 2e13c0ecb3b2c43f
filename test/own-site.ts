/** Builds the handbook’s own content once for all tests that look at it, as it is published, and serves it. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { createStaticServer, listen } from '../scripts/static-server.ts'
import { cacheFolder } from '../src/load/load-handbook.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '..')

/** The public address that the site is built for. */
export const publicAddress = 'https://policies.example.org'

/** The path that the site lies under. */
export const base = '/council/handbook/'

/** The day that the site is built for. */
export const builtOn = '2026-11-20'

/** Where the built site is. */
export interface OwnSite {
  /** The content that it was built from: a copy, so that nothing that a test does to it stays. */
  content: string
  out: string
  /** Scheme, host and port of the server that serves it under {@link base}. */
  origin: string
}

declare module 'vitest' {
  interface ProvidedContext {
    ownSite: OwnSite
  }
}

/**
 * Builds the content of a folder into another as `npm run build` does, for {@link publicAddress} and {@link base}. What the build keeps of
 * the content for next time is taken away.
 */
export async function buildInto(out: string, content: string, today = builtOn): Promise<void> {
  const settings = {
    HANDBOOK_CONTENT: content,
    HANDBOOK_OUT: out,
    HANDBOOK_TODAY: today,
    SITE: publicAddress,
    BASE: base,
  }
  // The main process of vitest, in which this runs too, says that these are tests; a build does not ask whether they are.
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env
  const options = { cwd: root, env: { ...env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' } }
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build.ts')], options)
  } finally {
    rmSync(cacheFolder(root, content), { recursive: true, force: true })
  }
}

async function start(): Promise<{ site: OwnSite; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-own-site-'))
  const content = join(folder, 'content')
  const out = join(folder, 'out')
  cpSync(join(root, 'content'), content, { recursive: true })
  await buildInto(out, content)
  const server = createStaticServer(out, base)
  const origin = `http://localhost:${String(await listen(server, 0))}`
  const stop = (): void => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
    rmSync(cacheFolder(root, content), { recursive: true, force: true })
  }
  return { site: { content, out, origin }, stop }
}

/** The site, which two projects of tests ask for. */
let started: ReturnType<typeof start> | undefined

/** Vitest calls this before the first test of each project that names this file; gives back what ends it. */
export default async function setup(project: TestProject): Promise<() => void> {
  started ??= start()
  const { site, stop } = await started
  project.provide('ownSite', site)
  return stop
}
