import type { AstroIntegration } from 'astro'
import { cacheFolder, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { sitePapers } from '../supply/site-papers.ts'
import type { Engine } from '../typeset/engine.ts'
import { openEngine } from '../typeset/open-engine.ts'
import { paperFolder, PaperStore } from '../typeset/paper-store.ts'

/** The path below the root of the site that an address asks for. */
function pathOf(address: string | undefined, base: string): string {
  const [path = ''] = (address ?? '').split('?')
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1)
}

/** Makes what sets the paper of an address when it is asked for; undefined for an address that no paper has. */
function makeSetter(options: Options): (address: string | undefined) => Promise<Uint8Array | undefined> {
  const cache = cacheFolder(options.root, options.content)
  const store = new PaperStore(paperFolder(options.root))
  let engine: Promise<Engine> | undefined
  return async (address) => {
    const path = pathOf(address, options.base)
    if (!path.endsWith('.pdf')) return undefined
    const { handbook, failed } = loadHandbook({ ...options, cache })
    const paper = failed ? undefined : sitePapers(handbook, options).find((each) => each.path === path)?.make()
    return paper && (store.find(paper) ?? store.set(paper, await (engine ??= openEngine())))
  }
}

/** The papers for meetings in `npm run dev`: each is set when it is asked for. */
export function papers(options: Options): AstroIntegration {
  return {
    name: 'clausebook-papers',
    hooks: {
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
