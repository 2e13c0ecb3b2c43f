/** Sets the paper of each policy of a content folder twice, as a program of its own whose memory can be measured: `papers-run.ts <content> <folder>`. Prints a line of JSON. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, loadHandbook } from '../../src/load/load-handbook.ts'
import { PaperStore } from '../../src/typeset/paper-store.ts'
import { writePapers } from '../../src/typeset/write-papers.ts'
import { makeUrls } from '../../src/urls.ts'
import { toPolicyPaper } from '../../src/views/paper/policy-paper.ts'
import { root } from '../run-script.ts'
import { today } from './our-builder.ts'

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
const papers = handbook.councils.flatMap((council) => council.policies.map((policy) => ({ path: `${policy.id}.pdf`, name: policy.id, make: () => toPolicyPaper(handbook, council, policy, making) })))
const times: number[] = []
const started = performance.now()
const before = process.memoryUsage.rss() / 2 ** 20
await writePapers(papers, { store: new PaperStore(join(folder, 'kept')), folder: join(folder, 'out'), threads: 1, onProgress: () => { times.push(performance.now() - started) } })
const again = performance.now()
await writePapers(papers, { store: new PaperStore(join(folder, 'kept')), folder: join(folder, 'out'), threads: 1 })
const run: PapersRun = { papers: papers.length, cold: times[Math.min(WARM_AFTER, times.length) - 1] ?? 0, first: times.at(-1) ?? 0, second: performance.now() - again, before }
process.stdout.write(`${JSON.stringify(run)}\n`)
rmSync(folder, { recursive: true, force: true })
