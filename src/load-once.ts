import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as LoadHandbook from './load/load-handbook.ts'
import type * as SharedHandbook from './supply/shared-handbook.ts'

const load = createRequire(join(process.cwd(), 'src', 'load-once.ts'))

/**
 * The loading code as Node itself holds it, beside what Astro bundles and beside what Vite runs. So the pages and Astro’s loader are given the very handbook that the build script
 * has loaded and checked, and none of them loads it again.
 */
export const { cacheFolder, handbookInMemory, loadHandbook } = load('./load/load-handbook.ts') as typeof LoadHandbook
/** What the build script has made ready, from the same code as Node holds it. */
export const { isShared, sharedView } = load('./supply/shared-handbook.ts') as typeof SharedHandbook
