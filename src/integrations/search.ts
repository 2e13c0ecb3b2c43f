import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { cacheFolder, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { buildIndex, type IndexFiles, writeIndex } from '../supply/build-index.ts'
import { sharedHandbook, sharedIndex } from '../supply/shared-handbook.ts'
import { makeUrls } from '../urls.ts'

/** The media types of the files of an index; all others are bytes. */
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' }

/** The index of the content as it is now (in a build, of the handbook that the build script has loaded), built again only when the content has changed since. Undefined while the content has errors. */
function makeIndexer(options: Options): () => Promise<IndexFiles | undefined> {
  const cache = cacheFolder(options.root, options.content)
  let latest: { digest: string, files: Promise<IndexFiles> } | undefined
  return async () => {
    const { handbook, digest, failed } = await (sharedHandbook(options) ?? loadHandbook({ ...options, cache }))
    if (failed) return latest?.files
    if (latest?.digest !== digest) latest = { digest, files: buildIndex(handbook, options.today) }
    return latest.files
  }
}

/** The path of an index file that an address asks for; undefined for any other address. */
function indexPath(address: string | undefined, base: string): string | undefined {
  const [path = ''] = (address ?? '').split('?')
  // Astro takes the base path away from an address before it asks; a server in front of it may not.
  const found = [makeUrls(base), makeUrls('/')].map((urls) => urls.searchIndex()).find((folder) => path.startsWith(folder))
  return found === undefined ? undefined : path.slice(found.length)
}

/**
 * The search index: built from the model beside the pages, and put beside them. Pagefind has a process of its own, so it works while Astro
 * renders; that of a large handbook is made and written by the thread that holds its model. In `npm run dev` it is built when it is first asked for and after each change, and served from memory.
 */
export function search(options: Options): AstroIntegration {
  let building: Promise<IndexFiles | undefined> | undefined
  return {
    name: 'clausebook-search',
    hooks: {
      'astro:build:start': () => {
        if (sharedIndex(options)) return
        building = makeIndexer(options)()
        // Said when it is waited for; until then nobody listens, and Node would end the build without the reason.
        building.catch(() => undefined)
      },
      'astro:build:done': async ({ dir }) => {
        await sharedIndex(options)
        const files = await building
        if (files) writeIndex(files, join(fileURLToPath(dir), makeUrls('/').searchIndex()))
      },
      'astro:server:setup': ({ server }) => {
        const index = makeIndexer(options)
        server.middlewares.use((request, response, next) => {
          const path = indexPath(request.url, options.base)
          if (path === undefined) { next(); return }
          index().then((files) => {
            const bytes = files?.get(path)
            if (!bytes) { next(); return }
            const ending = /\.\w+$/.exec(path)?.[0] ?? ''
            response.writeHead(200, { 'Content-Type': types[ending] ?? 'application/octet-stream', 'Cache-Control': 'no-store' }).end(bytes)
          }, next)
        })
      },
    },
  }
}
