import { getCollection } from 'astro:content'
import { cacheFolder, handbookInMemory, loadHandbook } from './load-once.ts'
import { type Options, readOptions } from './load/options.ts'
import type { Handbook } from './model/types.ts'
import { ContentError } from './handbook-loader.ts'
import { makeUrls, type Urls } from './urls.ts'
import type { PageContext } from './views/page-context.ts'

/** What every page is made of: the model, and the surroundings that it is published in. */
export interface CurrentHandbook extends PageContext {
  handbook: Handbook
  options: Options
  urls: Urls
}

let latest: { key: string, current: CurrentHandbook } | undefined

/**
 * The handbook for the pages, loaded once a build and once again after each change in `npm run dev`. The loader has checked it before; its parsed
 * files come from the same cache.
 */
export async function currentHandbook(): Promise<CurrentHandbook> {
  const options = readOptions(process.env, process.cwd())
  const [policy] = await getCollection('policies')
  const digest = policy?.data.handbook ?? ''
  const key = `${digest} ${options.today}`
  if (policy && latest?.key === key) return latest.current
  const { handbook, failed } = handbookInMemory(options, digest) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (failed) throw new ContentError('The content has errors. They are listed in the terminal, with what to write instead.')
  const urls = makeUrls(options.base)
  const current = { handbook, options, today: options.today, urls, absoluteUrls: makeUrls(options.base, options.site) }
  latest = { key, current }
  return current
}
