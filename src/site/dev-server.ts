import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve, sep } from 'node:path'
import type { AstroIntegration, HookParameters } from 'astro'
import type { LoadedHandbook } from '../load/load-handbook.ts'
import { type Options, readOptions } from '../load/options.ts'
import { severityOf } from '../messages/message.ts'
import { reportToTerminal } from '../messages/reporters/terminal.ts'
import { oncePer } from '../model/once-per.ts'
import { makeUrls } from '../urls.ts'
import { pageAddresses } from './addresses.ts'
import { devFiles } from './dev-files.ts'
import { pagesAdapter } from './pages-adapter.ts'
import type { SiteLocals } from './site-context.ts'
import { type WatchedHandbook, watchHandbook } from './watched-handbook.ts'

type DevServer = HookParameters<'astro:server:setup'>['server']
type Logger = HookParameters<'astro:server:setup'>['logger']

/** Where Astro looks, in the request that a server hands to it, for what becomes `Astro.locals`. */
const astroLocals = Symbol.for('astro.locals')

/** What shows the mistakes in the browser: `src/client/dev-banner.ts`, as the server names it. */
const banner = '/src/client/dev-banner.ts'

/** Addresses as Astro asks for them, which it has taken the base path from. */
const urls = makeUrls('/')

/** Shown in place of every page while there has been no handbook without errors yet. */
const emptyPage = (base: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>No handbook yet</title></head>
  <body>
    <script type="module" src="${base}@vite/client"></script>
    <script type="module" src="${base}${banner.slice(1)}"></script>
  </body>
</html>
`

const addressesOf = oncePer(({ handbook }: SiteLocals) => new Set(pageAddresses(handbook, urls)))

/** Lets the handbook follow its folder, and the open pages the handbook. */
function watch(server: DevServer, logger: Logger, root: string): WatchedHandbook {
  const options = (): Options => readOptions(process.env, root)
  const { content, base, site } = options()
  const toReport = ({ messages, texts }: LoadedHandbook): string => {
    const { rule } = makeUrls(base, site ?? `http://localhost:${String(server.config.server.port)}`)
    const errors = messages.filter((message) => severityOf(message) === 'error')
    return reportToTerminal(errors, { texts, helpUrl: rule, folder: content })
  }
  const tellPages = (report: string | undefined): void => {
    server.ws.send('handbook:mistakes', { report })
  }
  const watched = watchHandbook({
    options,
    toReport,
    onChange: () => {
      server.ws.send({ type: 'full-reload' })
    },
    onMistakes: (report) => {
      if (report !== undefined)
        logger.error(`\n\n${report}\nThe pages stay as they were until this is put right.`)
      tellPages(report)
    },
  })
  server.ws.on('handbook:ask', () => {
    tellPages(watched.mistakes())
  })
  server.watcher.add(content).on('all', (_, path) => {
    if (resolve(path).startsWith(content + sep)) watched.touch()
  })
  return watched
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content)
}

/** Puts into a request for a page what the page is made of. Where there is no page, it asks for the one that says so. */
function prepare(request: IncomingMessage, path: string, locals: SiteLocals): void {
  Reflect.set(request, astroLocals, { ...locals })
  if (path.endsWith('/') && !addressesOf(locals).has(path)) request.url = urls.notFound()
}

/**
 * The handbook in `npm run dev`: the model for the pages, and what is not a page, from the content as
 * it was when it last had no errors. Of errors the open pages tell in a banner.
 */
export function devServer({ root, base }: Options): AstroIntegration {
  return {
    name: 'clausebook-dev',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return
        injectScript('page', `import '${banner}'`)
        // Not used, but without one Astro warns of it.
        updateConfig({ adapter: pagesAdapter(root) })
      },
      'astro:server:setup': ({ server, logger }) => {
        const watched = watch(server, logger, root)
        const makeFile = devFiles(root)
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*/, '')
          const locals = watched.current()
          if (!locals) {
            if (path.endsWith('/')) send(response, 503, 'text/html; charset=utf-8', emptyPage(base))
            else next()
            return
          }
          makeFile(locals, path.slice(1))
            .then((file) => {
              if (file) {
                send(response, 200, file.type, file.content)
                return
              }
              prepare(request, path, locals)
              next()
            })
            .catch(next)
        })
      },
    },
  }
}
