import { rmSync } from 'node:fs'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import type { Options } from '../../src/load/options.ts'
import { paperFolder } from '../../src/pdf/paper-store.ts'
import { compiledFolder } from './compile-pages.ts'

/**
 * Forgets everything that was kept for this build by earlier ones: parsed files, papers, compiled
 * pages, and what the site was made from. The site stays.
 */
export function forgetKept(options: Options): void {
  const folders = [
    cacheFolder(options.root, options.content),
    paperFolder(options.root),
    compiledFolder(options),
  ]
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
