/** Sets the paper of each policy of a content folder twice, as a program of its own whose memory can be measured: `papers-run.ts <content> <folder>`. Prints a line of JSON. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepMemorySmall } from '../keep-memory-small.ts'

// As `npm run pdf` does.
keepMemorySmall()
const { cacheFolder, loadHandbook } = await import('../../src/load/load-handbook.ts')
const { PaperStore } = await import('../../src/pdf/paper-store.ts')
const { writePapers } = await import('../../src/pdf/write-papers.ts')
const { makeUrls } = await import('../../src/urls.ts')
const { toPolicyPaper } = await import('../../src/pdf/policy-paper.ts')
const { root } = await import('../root.ts')
const { today } = await import('./our-builder.ts')

/** What one run tells: the time of both rounds, in milliseconds, and that of the first ten papers, before the engine is warm. */
export interface PapersRun {
  papers: number
  cold: number
  first: number
  second: number
  /** The memory of the handbook, before the first paper, in MB. */
  before: number
}

const WARM_AFTER = 10

const [content = '', folder = ''] = process.argv.slice(2)
const { handbook } = loadHandbook({ root, content, today, cache: cacheFolder(root, content) })
const making = { today, site: makeUrls('/', 'https://policies.example.org') }
const papers = handbook.councils.flatMap((council) =>
  council.policies.map((policy) => ({
    path: `${policy.id}.pdf`,
    name: policy.id,
    make: () => toPolicyPaper(handbook, council, policy, making),
  })),
)
const times: number[] = []
const started = performance.now()
const before = process.memoryUsage.rss() / 2 ** 20
await writePapers(papers, {
  store: new PaperStore(join(folder, 'kept')),
  folder: join(folder, 'out'),
  threads: 1,
  onProgress: () => {
    times.push(performance.now() - started)
  },
})
const again = performance.now()
await writePapers(papers, {
  store: new PaperStore(join(folder, 'kept')),
  folder: join(folder, 'out'),
  threads: 1,
})
const run: PapersRun = {
  papers: papers.length,
  cold: times[Math.min(WARM_AFTER, times.length) - 1] ?? 0,
  first: times.at(-1) ?? 0,
  second: performance.now() - again,
  before,
}
process.stdout.write(`${JSON.stringify(run)}\n`)
rmSync(folder, { recursive: true, force: true })
