import { getEntry } from 'astro:content'
import { ContentError } from './content-error.ts'
import { handbookEntry } from './handbook-loader.ts'
import { cacheFolder, handbookInMemory, loadHandbook } from './load-once.ts'
import type { LoadedHandbook } from './load/load-handbook.ts'
import { type Options, readOptions } from './load/options.ts'
import type { Handbook } from './model/types.ts'
import { type Surroundings, surroundingsOf } from './supply/surroundings.ts'

/** What every page is made of where no build script has loaded the handbook: the model, and the surroundings that it is published in. */
export interface CurrentHandbook extends Surroundings {
  handbook: Handbook
}

let latest: { loaded: LoadedHandbook, current: CurrentHandbook } | undefined

/** The digest of the handbook that Astro’s loader has last found to be sound. */
async function soundDigest(): Promise<string> {
  return (await getEntry(handbookEntry.collection, handbookEntry.id))?.data.digest ?? ''
}

/** The handbook that Astro’s loader has found to be sound, for as long as there is no other: while a file holds a mistake, the pages stay as they were. */
async function loadCurrent(options: Options): Promise<LoadedHandbook> {
  const digest = await soundDigest()
  if (latest?.loaded.digest === digest && latest.current.today === options.today) return latest.loaded
  return handbookInMemory(options, digest) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
}

/** The handbook for the pages, loaded once again after each change in `npm run dev`. */
export async function currentHandbook(): Promise<CurrentHandbook> {
  if (latest && import.meta.env.PROD) return latest.current
  const options = readOptions(process.env, process.cwd())
  const loaded = await loadCurrent(options)
  if (loaded.failed) throw new ContentError('The content has errors. They are listed in the terminal, with what to write instead.')
  if (latest?.loaded !== loaded || latest.current.today !== options.today) latest = { loaded, current: { handbook: loaded.handbook, ...surroundingsOf(options) } }
  return latest.current
}
