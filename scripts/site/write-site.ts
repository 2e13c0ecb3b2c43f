import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HandbookSupply } from '../../src/supply/handbook-supply.ts'
import { isDataFile } from '../../src/supply/site-data.ts'
import { bodyMark } from '../../src/supply/views.ts'
import type { CompiledPages } from './compile-pages.ts'

/** So many pages are rendered at a time: while some wait for what they show, others are put together. */
const atATime = 8

/** What decides which files a site has. */
export interface SiteOptions {
  /** The folder that the site is written into. */
  folder: string
  /** Whether papers are made. */
  papers: boolean
}

/** Renders a page and puts the text of a policy, which has not gone through Astro, in the place that is marked for it. */
async function renderPage({ renderer }: CompiledPages, supply: HandbookSupply, address: string): Promise<string> {
  const page = await renderer.render(address)
  if (!page.includes(bodyMark)) return page
  const body = await supply.policyBody(address.replace(/\/$/, ''))
  return page.replace(bodyMark, () => body)
}

async function writePages(pages: CompiledPages, supply: HandbookSupply, folder: string): Promise<void> {
  const addresses = (await pages.renderer.listAddresses()).filter((address) => !isDataFile(address)).values()
  const write = async (): Promise<void> => {
    for (const address of addresses) {
      const path = join(folder, pages.renderer.fileOf(address))
      const text = await renderPage(pages, supply, address)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  }
  await Promise.all(Array.from({ length: atATime }, write))
}

/** Writes a whole site into a folder: what its pages look like, the pages, the data, the search index and the papers. Gives back what is to be said of the papers. */
export async function writeSite(pages: CompiledPages, supply: HandbookSupply, { folder, papers }: SiteOptions): Promise<string | undefined> {
  await cp(pages.assets, folder, { recursive: true })
  supply.prepare(folder)
  await writePages(pages, supply, folder)
  await supply.written()
  return papers ? supply.papers(folder) : undefined
}
