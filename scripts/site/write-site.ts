import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pageAddresses } from '../../src/site/addresses.ts'
import { buildIndex, writeIndex } from '../../src/site/build-index.ts'
import { dataFiles } from '../../src/site/data-files.ts'
import type { SiteLocals } from '../../src/site/site-context.ts'
import { makeUrls } from '../../src/urls.ts'
import type { Progress } from '../progress.ts'
import type { CompiledPages } from './compile-pages.ts'

/** Addresses below the root of the site. */
const paths = makeUrls('')

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Renders all pages one after the other: while one is written, what waits beside has its turn. */
async function writePages(
  { renderer }: CompiledPages,
  locals: SiteLocals,
  folder: string,
  progress: Progress,
): Promise<void> {
  const {
    handbook,
    context: { urls },
  } = locals
  const addresses = pageAddresses(handbook, urls)
  for (const [index, address] of addresses.entries()) {
    progress.tell(`Writing the pages: ${String(index + 1)} of ${String(addresses.length)}`)
    const path = address.slice(urls.home().length)
    await write(join(folder, path, 'index.html'), await renderer.render(address, locals))
  }
  await write(join(folder, '404.html'), await renderer.render(urls.notFound(), locals))
}

async function writeData({ handbook, context }: SiteLocals, folder: string): Promise<void> {
  for (const [path, make] of dataFiles(handbook, context)) {
    const { text, bytes } = make()
    await write(join(folder, path), bytes ?? text)
  }
}

async function writeSearchIndex({ handbook }: SiteLocals, folder: string): Promise<void> {
  const files = await buildIndex(handbook)
  await writeIndex(files, join(folder, paths.searchIndex()))
}

/**
 * Writes a whole site into a folder, but for its papers: what its pages look like, the search index,
 * which a process of its own makes meanwhile, the pages and the data.
 */
export async function writeSite(
  pages: CompiledPages,
  locals: SiteLocals,
  folder: string,
  progress: Progress,
): Promise<void> {
  await cp(pages.assets, folder, { recursive: true })
  await Promise.all([
    writeSearchIndex(locals, folder),
    writePages(pages, locals, folder, progress).then(() => writeData(locals, folder)),
  ])
}
