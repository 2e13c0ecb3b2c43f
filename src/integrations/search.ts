import type { AstroIntegration } from 'astro'
import { cacheFolder, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { buildIndex, type IndexFiles } from '../supply/build-index.ts'
import { makeUrls } from '../urls.ts'

/** The media types of the files of an index; all others are bytes. */
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' }

/** The index of the content as it is now, built again only when the content has changed since. While the content has errors, the one before; undefined where there is none. */
function makeIndexer(options: Options): () => Promise<IndexFiles> | undefined {
  const cache = cacheFolder(options.root, options.content)
  let latest: { digest: string, files: Promise<IndexFiles> } | undefined
  return () => {
    const { handbook, digest, failed } = loadHandbook({ ...options, cache })
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

/** The search index in `npm run dev` (in a build, the build script makes it): built when it is first asked for and after each change, and served from memory. */
export function search(options: Options): AstroIntegration {
  return {
    name: 'clausebook-search',
    hooks: {
      'astro:build:done': ({ logger }) => { logger.warn('Neither the search index nor the papers are made by Astro itself: build the site with `npm run build`.') },
      'astro:server:setup': ({ server }) => {
        const index = makeIndexer(options)
        server.middlewares.use((request, response, next) => {
          const path = indexPath(request.url, options.base)
          if (path === undefined) { next(); return }
          Promise.resolve(index()).then((files) => {
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
