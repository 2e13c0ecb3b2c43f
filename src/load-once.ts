import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as LoadHandbook from './load/load-handbook.ts'
import type * as SharedHandbook from './load/shared-handbook.ts'

function addressOf(name: string): string {
  return pathToFileURL(join(process.cwd(), 'src', 'load', name)).href
}

/**
 * The loading code as Node itself holds it, beside what Astro bundles. So the pages and Astro’s loader are given the very handbook that the build script has
 * loaded and checked, and none of them loads it again.
 */
export const { cacheFolder, handbookInMemory, loadHandbook } = await import(/* @vite-ignore */ addressOf('load-handbook.ts')) as typeof LoadHandbook
export const { sharedHandbook } = await import(/* @vite-ignore */ addressOf('shared-handbook.ts')) as typeof SharedHandbook
