import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { cacheFolder, type LoadedHandbook, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { sharedHandbook, sharedPapers } from '../supply/shared-handbook.ts'
import { sitePapers, writeSitePapers } from '../supply/site-papers.ts'
import type { Engine } from '../typeset/engine.ts'
import { openEngine } from '../typeset/open-engine.ts'
import { paperFolder, PaperStore } from '../typeset/paper-store.ts'

function load(options: Options): Promise<LoadedHandbook> | LoadedHandbook {
  return sharedHandbook(options) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
}

async function writeFromHere(options: Options, folder: string): Promise<string | undefined> {
  const { handbook, failed } = await load(options)
  return failed ? undefined : writeSitePapers(handbook, options, folder)
}

/** The path below the root of the site that an address asks for. */
function pathOf(address: string | undefined, base: string): string {
  const [path = ''] = (address ?? '').split('?')
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1)
}

/** Makes what sets the paper of an address when it is asked for; undefined for an address that no paper has. */
function makeSetter(options: Options): (address: string | undefined) => Promise<Uint8Array | undefined> {
  const store = new PaperStore(paperFolder(options.root))
  let engine: Promise<Engine> | undefined
  return async (address) => {
    const path = pathOf(address, options.base)
    if (!path.endsWith('.pdf')) return undefined
    const { handbook, failed } = await load(options)
    const paper = failed ? undefined : sitePapers(handbook, options).find((each) => each.path === path)?.make()
    return paper && (store.find(paper) ?? store.set(paper, await (engine ??= openEngine())))
  }
}

/**
 * The papers for meetings: set from the model, and put beside the pages that lead to them; those of a large handbook by the thread that holds its model. In `npm run dev` each is
 * set when it is asked for.
 */
export function papers(options: Options): AstroIntegration {
  return {
    name: 'clausebook-papers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!options.papers) return
        const folder = fileURLToPath(dir)
        const remark = await (sharedPapers(options, folder) ?? writeFromHere(options, folder))
        if (remark !== undefined) logger.warn(remark)
      },
      'astro:server:setup': ({ server }) => {
        const setPaper = makeSetter(options)
        server.middlewares.use((request, response, next) => {
          setPaper(request.url).then((pdf) => {
            if (pdf) response.writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' }).end(pdf)
            else next()
          }).catch(next)
        })
      },
    },
  }
}
