import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diskErrorCode, isDone } from '../../src/disk/disk-error.ts'
import { asideName, clearLeftovers, newOwner } from '../../src/disk/leftovers.ts'
import type { Options } from '../../src/load/options.ts'
import { pagesAdapter } from '../../src/site/pages-adapter.ts'
import type * as Renderer from '../../src/site/renderer.ts'
import { digestProgram } from './build-stamp.ts'
import { discard } from './carry-over.ts'
import { PlaceError, pagesPlace } from './explain-disk.ts'
import { isWhole, listWrittenFiles } from './written-files.ts'

/** The pages as Astro has compiled them. */
export interface CompiledPages {
  renderer: typeof Renderer
  /** The folder with the styles, fonts and scripts of the site, which are the same whatever the content is. */
  assets: string
  /** Takes them away where they could not be kept. To be called when the site is built. */
  close: () => void
}

/** So many compiled programs are kept in any case: one for each version and public address that was built lately. */
const kept = 6

/** A program that was used in the last hour may be in use. */
const hour = 3_600_000

/** The folder in which the compiled pages of this program and this public address are kept. */
export function compiledFolder(options: Options): string {
  return join(
    options.root,
    'node_modules',
    '.cache',
    'clausebook',
    `pages-${digestProgram(options).slice(0, 12)}`,
  )
}

/** Takes away what was compiled only in part, and the compiled programs that have not been used for longest. */
function tidy(folder: string): void {
  clearLeftovers(folder, /^pages-\w+\.(?<owner>[\w-]+)$/)
  const programs = readdirSync(folder)
    .filter((name) => /^pages-\w+$/.test(name))
    .map((name) => join(folder, name))
  const byAge = programs
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used)
  for (const { path, used } of byAge.slice(kept)) {
    if (used < Date.now() - hour) discard(path)
  }
}

/** Compiles the pages into a folder, and lists there what they consist of. */
async function compile(root: string, folder: string): Promise<void> {
  // A build tells nobody of itself.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { build } = await import('astro')
  // Caches of its own: those of `npm run dev` would be thrown away for a program that is compiled in another way.
  const cacheDir = join(folder, 'cache')
  await build({
    root,
    outDir: folder,
    cacheDir,
    vite: { cacheDir: join(cacheDir, 'vite') },
    adapter: pagesAdapter(root),
    logLevel: 'error',
  })
  rmSync(cacheDir, { recursive: true, force: true })
  await listWrittenFiles(folder)
}

/** Opens compiled pages. `close` is nothing to do for those that are kept. */
async function open(folder: string, close = (): void => undefined): Promise<CompiledPages> {
  const renderer = (await import(
    pathToFileURL(join(folder, 'server', 'entry.mjs')).href
  )) as typeof Renderer
  return { renderer, assets: join(folder, 'client'), close }
}

/** Opens the pages that were kept; undefined where they do not load, for whatever reason. */
async function openKept(folder: string): Promise<CompiledPages | undefined> {
  try {
    return await open(folder)
  } catch {
    return undefined
  }
}

/** Compiles the pages to keep them; undefined where the disk refuses that. */
async function compileToKeep(root: string, folder: string): Promise<CompiledPages | undefined> {
  const aside = asideName(folder)
  try {
    mkdirSync(aside, { recursive: true })
    await compile(root, aside)
    // Another build may have been quicker; its pages are the same.
    return isDone(() => {
      renameSync(aside, folder)
    }) || isWhole(folder)
      ? await open(folder)
      : undefined
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error
    return undefined
  } finally {
    discard(aside)
  }
}

/** Compiles the pages into a folder for this build alone, from which they find the libraries of the program. */
async function compileForOnce(options: Options): Promise<CompiledPages> {
  const { root } = options
  const aside = join(tmpdir(), `clausebook-pages-${newOwner()}`)
  const close = (): void => {
    discard(aside)
  }
  process.on('exit', close)
  try {
    clearLeftovers(tmpdir(), /^clausebook-pages-(?<owner>[\w-]+)$/)
    mkdirSync(aside)
    symlinkSync(join(root, 'node_modules'), join(aside, 'node_modules'), 'junction')
    await compile(root, join(aside, 'pages'))
    return await open(join(aside, 'pages'), close)
  } catch (error) {
    close()
    throw diskErrorCode(error) === undefined ? error : new PlaceError(pagesPlace(options), error)
  }
}

/**
 * Opens the pages as Astro compiles them. They depend on the program and the public address, not on the content, so they are compiled once and kept; it takes longer than all the
 * rest of the build of a small handbook. What is kept is compiled anew where it is not as it was compiled or does not load; where nothing can be kept, it is compiled for this build alone.
 */
export async function compilePages(options: Options): Promise<CompiledPages> {
  const folder = compiledFolder(options)
  const isKept = isWhole(folder)
  const found = isKept ? await openKept(folder) : undefined
  if (!found) discard(folder)
  // Node remembers what did not load by its path, so that these have to be compiled elsewhere.
  const ready = found ?? (isKept ? undefined : await compileToKeep(options.root, folder))
  const pages = ready ?? (await compileForOnce(options))
  isDone(() => {
    utimesSync(folder, new Date(), new Date())
    tidy(dirname(folder))
  })
  return pages
}
