import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import { readOptions } from '../../src/load/options.ts'
import { compiledFolder } from '../site/compile-pages.ts'
import { root } from '../root.ts'
import type { Builder } from './builder.ts'
import { leftoversOf } from './leftovers.ts'

/** The day that counts as today in every build of the benchmark. */
export const today = '2026-11-20'

/** Our own build, which can also be made to compile its pages anew. */
export interface OurBuilder extends Builder {
  /** Removes the compiled pages, which do not depend on the content and are kept from build to build. */
  forgetPages: () => void
}

/** This project’s own build, without its papers: the stock collection makes none, and they are measured by themselves. */
export function ourBuilder(content: string, out: string): OurBuilder {
  const env = {
    ...process.env,
    HANDBOOK_CONTENT: content,
    HANDBOOK_OUT: out,
    HANDBOOK_TODAY: today,
    SITE: 'https://policies.example.org',
    BASE: '/',
    HANDBOOK_PAPERS: 'no',
  }
  return {
    name: 'ours',
    out,
    command: { arguments: [join(root, 'scripts', 'build.ts')], cwd: root, env },
    forgetPages: () => {
      rmSync(compiledFolder(readOptions(env, root)), { recursive: true, force: true })
    },
    leftovers: leftoversOf([out, cacheFolder(root, content)]),
  }
}
