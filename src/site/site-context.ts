import type { Options } from '../load/options.ts'
import { makeUrls } from '../urls.ts'
import type { PageContext } from '../views/page-context.ts'

/** The day and the addresses that a site is made for. */
export interface SiteContext extends PageContext {
  /** The public address without a path, such as `https://policies.example.org`, if it is known. */
  site: string | undefined
}

/** What every page finds in `Astro.locals`. */
export type SiteLocals = App.Locals

/** What the options of a build say to pages and data files. */
export function siteContext({ today, site, base }: Options): SiteContext {
  return { today, site, urls: makeUrls(base), absoluteUrls: makeUrls(base, site) }
}
