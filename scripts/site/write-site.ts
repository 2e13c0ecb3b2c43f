import { cpSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HandbookSupply } from '../../src/supply/handbook-supply.ts'
import { isDataFile } from '../../src/supply/site-data.ts'
import { bodyMark } from '../../src/supply/views.ts'
import type { Progress } from '../progress.ts'
import type { CompiledPages } from './compile-pages.ts'

/** So many pages are rendered at a time: while some wait for what they show, others are put together. */
const atATime = 8

/** What decides which files a site has. */
export interface SiteOptions {
  /** The folder that the site is written into. */
  folder: string
  /** Whether papers are made. */
  papers: boolean
  progress: Progress
}

/** Renders a page and puts the text of a policy, which has not gone through Astro, in the place that is marked for it. */
async function renderPage({ renderer }: CompiledPages, supply: HandbookSupply, address: string): Promise<string> {
  const page = await renderer.render(address)
  if (!page.includes(bodyMark)) return page
  const body = await supply.policyBody(address.replace(/\/$/, ''))
  return page.replace(bodyMark, () => body)
}

async function writePages(pages: CompiledPages, supply: HandbookSupply, { folder, progress }: SiteOptions): Promise<void> {
  const all = (await pages.renderer.listAddresses()).filter((address) => !isDataFile(address))
  const addresses = all.values()
  let written = 0
  const write = async (): Promise<void> => {
    for (const address of addresses) {
      progress.tell(`Writing the pages: ${String(written)} of ${String(all.length)}`)
      written += 1
      const path = join(folder, pages.renderer.fileOf(address))
      const text = await renderPage(pages, supply, address)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  }
  await Promise.all(Array.from({ length: atATime }, write))
}

/** Writes a whole site into a folder: what its pages look like, the pages, the data, the search index and the papers. Gives back what is to be said of the papers. */
export async function writeSite(pages: CompiledPages, supply: HandbookSupply, options: SiteOptions): Promise<string | undefined> {
  const { folder, papers, progress } = options
  cpSync(pages.assets, folder, { recursive: true })
  supply.prepare(folder)
  await writePages(pages, supply, options)
  progress.tell('Writing the search index')
  await supply.written()
  // Papers have a line of their own.
  progress.end()
  return papers ? supply.papers(folder) : undefined
}
