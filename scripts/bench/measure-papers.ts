import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browser.js'
import { root } from '../root.ts'
import { listen } from '../static-server.ts'
import { toTable } from './bench-report.ts'
import { createGzipServer } from './gzip-server.ts'
import { type RunMeasurement, measure } from './measure.ts'
import type { PapersRun } from './papers-run.ts'

/** What setting the papers of some policies took. */
export interface PapersMeasurement
  extends PapersRun, Pick<RunMeasurement, 'megabytes' | 'seconds'> {}

/** Sets the papers of a content folder in a process of its own. */
export async function measurePapers(content: string, folder: string): Promise<PapersMeasurement> {
  const { said, ...measured } = await measure({
    arguments: [join(root, 'scripts', 'bench', 'papers-run.ts'), content, join(folder, 'papers')],
    cwd: root,
    env: process.env,
  })
  return { ...(JSON.parse(said) as PapersRun), ...measured }
}

/** How long the browser takes to print the page of a policy, in milliseconds; undefined without a browser. The first page is not counted. */
export async function measureBrowserPrint(
  out: string,
  paths: readonly string[],
): Promise<number | undefined> {
  const executablePath = findBrowser()
  if (executablePath === undefined || !existsSync(out)) return undefined
  const server = createGzipServer(out)
  const address = `http://localhost:${String(await listen(server, 0))}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage()
    const times: number[] = []
    for (const path of [paths[0] ?? '', ...paths]) {
      await tab.goto(`${address}${path}`)
      const started = performance.now()
      await tab.pdf({ format: 'A4' })
      times.push(performance.now() - started)
    }
    return times.slice(1).reduce((sum, time) => sum + time, 0) / paths.length
  } finally {
    await browser.close()
    server.close()
  }
}

/** The figures of papers as a table, with the same pages printed by the browser beside them. */
export function reportPapers(
  large: PapersMeasurement,
  real: PapersMeasurement,
  browser: number | undefined,
): string {
  const each = (large.first - large.cold) / Math.max(1, large.papers - 10)
  return [
    'Papers (PDF) of policies, one after the other in one process',
    toTable([
      ['', `${String(large.papers)} policies`, `${String(real.papers)} real ones`],
      ['all papers, seconds', (large.first / 1000).toFixed(2), (real.first / 1000).toFixed(2)],
      ['a paper once warm, ms', each.toFixed(0), '–'],
      [
        'again, unchanged, seconds',
        (large.second / 1000).toFixed(2),
        (real.second / 1000).toFixed(2),
      ],
      [
        'again ÷ first',
        `${((large.second / large.first) * 100).toFixed(1)} %`,
        `${((real.second / real.first) * 100).toFixed(1)} %`,
      ],
      ['whole program from its start, seconds', large.seconds.toFixed(2), real.seconds.toFixed(2)],
      [
        'MB of the handbook, before the first paper',
        large.before.toFixed(0),
        real.before.toFixed(0),
      ],
      [
        'peak MB',
        large.megabytes?.toFixed(0) ?? 'not measured',
        real.megabytes?.toFixed(0) ?? 'not measured',
      ],
    ]),
    browser === undefined
      ? 'There is no browser to print with.'
      : `The browser prints a page of the real ones in ${browser.toFixed(0)} ms: ${(browser / each).toFixed(1)} times as long as a paper.`,
  ].join('\n')
}
