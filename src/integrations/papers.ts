import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { cacheFolder, type LoadedHandbook, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { sharedHandbook } from '../supply/shared-handbook.ts'
import type { Engine } from '../typeset/engine.ts'
import { openEngine } from '../typeset/open-engine.ts'
import { paperFolder, PaperStore } from '../typeset/paper-store.ts'
import { toTeller } from '../typeset/progress.ts'
import { writePapers } from '../typeset/write-papers.ts'
import { makeUrls } from '../urls.ts'
import { type PublishedPaper, toPublishedPapers } from '../views/paper/handbook-papers.ts'
import type { Paper } from '../views/paper/paper.ts'

/** The papers of a handbook; what leads to its pages needs the public address of the site. */
function papersOf({ handbook }: LoadedHandbook, { today, site, base }: Options): PublishedPaper[] {
  return toPublishedPapers(handbook, { today, site: site === undefined ? undefined : makeUrls(base, site) })
}

function load(options: Options): Promise<LoadedHandbook> | LoadedHandbook {
  return sharedHandbook(options) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
}

/** The path below the root of the site that an address asks for. */
function pathOf(address: string | undefined, base: string): string {
  const [path = ''] = (address ?? '').split('?')
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1)
}

/** The papers for meetings: set from the model, and put beside the pages that lead to them. In `npm run dev` each is set when it is asked for. */
export function papers(options: Options): AstroIntegration {
  const store = new PaperStore(paperFolder(options.root))
  let engine: Promise<Engine> | undefined
  const setNow = async (paper: Paper): Promise<Uint8Array> => store.find(paper) ?? store.set(paper, await (engine ??= openEngine()))
  return {
    name: 'clausebook-papers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!options.papers) return
        const loaded = await load(options)
        if (loaded.failed) return
        const { remark } = await writePapers(papersOf(loaded, options), { store, folder: fileURLToPath(dir), onProgress: toTeller() })
        store.tidy()
        if (remark !== undefined) logger.warn(remark)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = pathOf(request.url, options.base)
          if (!path.endsWith('.pdf')) { next(); return }
          Promise.resolve(load(options)).then(async (loaded) => {
            const paper = loaded.failed ? undefined : papersOf(loaded, options).find((each) => each.path === path)
            if (!paper) { next(); return }
            const pdf = await setNow(paper.make())
            response.writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' }).end(pdf)
          }).catch(next)
        })
      },
    },
  }
}
