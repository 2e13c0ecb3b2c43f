import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../src/load/load-handbook.ts'
import { root } from '../run-script.ts'
import type { Builder } from './builder.ts'

/** The day that counts as today in every build of the benchmark. */
export const today = '2026-11-20'

/** This project’s own build, without its papers: the stock collection makes none, and they are measured by themselves. */
export function ourBuilder(content: string, out: string): Builder {
  const env = { ...process.env, HANDBOOK_CONTENT: content, HANDBOOK_OUT: out, HANDBOOK_TODAY: today, SITE: 'https://policies.example.org', BASE: '/', HANDBOOK_PAPERS: 'no' }
  return {
    name: 'ours',
    out,
    command: { arguments: [join(root, 'scripts', 'build.ts')], cwd: root, env },
    forget: () => {
      for (const folder of [out, cacheFolder(root, content)]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
