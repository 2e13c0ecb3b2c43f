import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, loadHandbook } from '../../src/load/load-handbook.ts'
import { toPassages } from '../../src/model/passages.ts'
import type { Handbook, Policy } from '../../src/model/types.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { buildIndex, writeIndex } from '../../src/site/build-index.ts'
import { root } from '../root.ts'
import { measure, median } from './measure.ts'
import { today } from './our-builder.ts'

/** How long an index takes, in seconds: ours, from the model to the files on the disk, and that of the Pagefind command line from bare pages to the same. */
export interface IndexMeasurement {
  ours: number
  commandLine: number
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }

function element(name: string, id: string | undefined, text: string): string {
  return `<${name}${id === undefined ? '' : ` id="${id}"`}>${text.replace(/[&<]/g, (sign) => escapes[sign] ?? sign)}</${name}>`
}

/** A policy as a page of headings and paragraphs, each section and clause with its id, without anything that is only ours. */
function toBarePage(policy: Policy, language: string): string {
  const body = toPassages(policy).map(({ id, section, clause, content }) => {
    const heading = element(
      clause ? 'h3' : 'h2',
      id,
      [clause?.number ?? section.number, clause?.title ?? section.title]
        .filter((words) => words !== undefined)
        .join(' '),
    )
    return `${heading}${textsOf(content.filter(({ type }) => type !== 'clause'))
      .map((text) => element('p', undefined, text))
      .join('')}`
  })
  return `<!doctype html><html lang="${language}"><head>${element('title', undefined, policy.title)}</head><body>${element('h1', undefined, policy.title)}${body.join('')}</body></html>`
}

function writeBarePages({ councils, settings: { language } }: Handbook, folder: string): void {
  for (const policy of councils.flatMap(({ policies }) => policies)) {
    const path = join(folder, policy.id, 'index.html')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, toBarePage(policy, language))
  }
}

/**
 * Indexes the same policies both ways in turn, so many times; what is written for it is taken away. `pages` is the folder of bare pages; where none is given, they are written from
 * the model.
 */
export async function measureIndex(
  content: string,
  folder: string,
  runs: number,
  pages?: string,
): Promise<IndexMeasurement> {
  const { handbook } = loadHandbook({ root, content, today, cache: cacheFolder(root, content) })
  const bare = pages ?? join(folder, 'bare')
  if (pages === undefined) writeBarePages(handbook, bare)
  const program = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner', 'bin.cjs')
  const times: { ours: number; commandLine: number }[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await writeIndex(await buildIndex(handbook), join(folder, 'index'))
    const seconds = (performance.now() - started) / 1000
    const { seconds: commandLine } = await measure({
      arguments: [program, '--site', bare, '--silent'],
      cwd: folder,
      env: process.env,
    })
    times.push({ ours: seconds, commandLine })
    for (const index of [join(folder, 'index'), join(bare, 'pagefind')])
      rmSync(index, { recursive: true, force: true })
  }
  if (pages === undefined) rmSync(bare, { recursive: true, force: true })
  return {
    ours: median(times.map((time) => time.ours)),
    commandLine: median(times.map((time) => time.commandLine)),
  }
}
