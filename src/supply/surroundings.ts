import type { Options } from '../load/options.ts'
import { makeUrls } from '../urls.ts'
import type { PageContext } from '../views/page-context.ts'

/** The surroundings that pages are published in. */
export interface Surroundings extends PageContext {
  options: Options
}

/** What the options of a build say to views. */
export function surroundingsOf(options: Options): Surroundings {
  return { options, today: options.today, urls: makeUrls(options.base), absoluteUrls: makeUrls(options.base, options.site) }
}
