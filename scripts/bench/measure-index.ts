import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIndex } from '../../src/supply/build-index.ts'
import { cacheFolder, loadHandbook } from '../../src/load/load-handbook.ts'
import { toSearchRecords } from '../../src/views/search-records.ts'
import { root } from '../run-script.ts'
import { measure, median } from './measure.ts'
import { today } from './our-builder.ts'

/** How long an index takes, in seconds: ours, from the model to the files, and that of the Pagefind command line from bare pages. */
export interface IndexMeasurement {
  ours: number
  commandLine: number
}

/** Writes each policy as a page of headings and paragraphs, without anything that is only ours. */
function writeBarePages(content: string, folder: string): void {
  const { handbook } = loadHandbook({ root, content, today, cache: cacheFolder(root, content) })
  for (const { url, html } of toSearchRecords(handbook, today)) {
    const path = join(folder, url, 'index.html')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, html.replace(/<i id='[^']*'><\/i>/, ''))
  }
}

/** Indexes the same policies both ways in turn, so many times; the folders are taken away. */
export async function measureIndex(content: string, folder: string, runs: number): Promise<IndexMeasurement> {
  const bare = join(folder, 'bare')
  // Pagefind takes only what lies below the folder in which it runs.
  const ours = join(cacheFolder(root, content), 'bench-index')
  writeBarePages(content, bare)
  const { handbook } = loadHandbook({ root, content, today, cache: cacheFolder(root, content) })
  const program = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner', 'bin.cjs')
  const times: { ours: number, commandLine: number }[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await buildIndex(handbook, today, ours)
    const seconds = (performance.now() - started) / 1000
    const { seconds: commandLine } = await measure({ arguments: [program, '--site', bare, '--silent'], cwd: folder, env: process.env })
    times.push({ ours: seconds, commandLine })
  }
  rmSync(bare, { recursive: true, force: true })
  return { ours: median(times.map((time) => time.ours)), commandLine: median(times.map((time) => time.commandLine)) }
}
