import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Options } from '../../src/load/options.ts'
import { pagesAdapter } from '../../src/site/pages-adapter.ts'
import type * as Renderer from '../../src/site/renderer.ts'
import { digestProgram } from './build-stamp.ts'
import { clearLeftovers } from './leftovers.ts'

/** The pages as Astro has compiled them. */
export interface CompiledPages {
  renderer: typeof Renderer
  /** The folder with the styles, fonts and scripts of the site, which are the same whatever the content is. */
  assets: string
}

/** So many compiled programs are kept in any case: one for each version and public address that was built lately. */
const kept = 6

/** A program that was used in the last hour may be in use. */
const hour = 3_600_000

/** The folder in which the compiled pages of this program and this public address are kept. */
export function compiledFolder(options: Options): string {
  return join(options.root, 'node_modules', '.cache', 'clausebook', `pages-${digestProgram(options).slice(0, 12)}`)
}

/** Takes away what was compiled only in part, and the compiled programs that have not been used for longest. */
function tidy(folder: string): void {
  clearLeftovers(folder, /^pages-\w+\.(\d+)$/)
  const programs = readdirSync(folder).filter((name) => /^pages-\w+$/.test(name)).map((name) => join(folder, name))
  const byAge = programs.map((path) => ({ path, used: statSync(path).mtimeMs })).sort((a, b) => b.used - a.used)
  for (const { path, used } of byAge.slice(kept)) {
    if (used < Date.now() - hour) rmSync(path, { recursive: true, force: true })
  }
}

async function compile(root: string, folder: string): Promise<void> {
  const aside = `${folder}.${String(process.pid)}`
  // A build tells nobody of itself.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { build } = await import('astro')
  try {
    // Caches of its own: those of `npm run dev` would be thrown away for a program that is compiled in another way.
    await build({ root, outDir: aside, cacheDir: join(aside, 'cache'), vite: { cacheDir: join(aside, 'cache', 'vite') }, adapter: pagesAdapter(root), logLevel: 'error' })
    rmSync(join(aside, 'cache'), { recursive: true, force: true })
    // Another build may have been quicker; its pages are the same.
    if (!existsSync(folder)) renameSync(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * Opens the pages as Astro compiles them. They depend on the program and the public address, not on the content, so they are compiled once and kept; it takes longer than all the
 * rest of the build of a small handbook.
 */
export async function compilePages(options: Options): Promise<CompiledPages> {
  const folder = compiledFolder(options)
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) await compile(options.root, folder)
  utimesSync(folder, new Date(), new Date())
  tidy(dirname(folder))
  return { renderer: await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href) as typeof Renderer, assets: join(folder, 'client') }
}
