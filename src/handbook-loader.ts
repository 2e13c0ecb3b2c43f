import { resolve, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { ContentError } from './content-error.ts'
import { cacheFolder, isShared, loadHandbook } from './load-once.ts'
import { readOptions } from './load/options.ts'
import { severityOf } from './messages/message.ts'
import { reportToTerminal } from './messages/reporters/terminal.ts'
import { makeUrls } from './urls.ts'

/** Where the handbook stands in Astro’s store. */
export const handbookEntry = { collection: 'handbook', id: 'handbook' } as const

/** Loads the handbook, if the build script does not do so, and tells Astro which it is. With errors, what Astro holds stays as it was. */
async function load(context: LoaderContext): Promise<void> {
  const { store, config, logger, watcher } = context
  const options = readOptions(process.env, process.cwd())
  if (isShared(options)) return
  const { messages, failed, texts, digest } = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (failed) {
    const urls = makeUrls(config.base, config.site ?? `http://localhost:${String(config.server.port)}`)
    const errors = messages.filter((message) => severityOf(message) === 'error')
    const report = reportToTerminal(errors, { texts, helpUrl: (ruleId) => urls.rule(ruleId), folder: options.content })
    if (!watcher) throw new ContentError(report)
    logger.error(`\n\n${report}\nThe pages stay as they were until this is put right.`)
    return
  }
  store.set({ id: handbookEntry.id, data: await context.parseData({ id: handbookEntry.id, data: { digest } }), digest })
}

/**
 * The content-layer loader of the handbook. Parsed files are kept by digest between runs, so that an unchanged file is not parsed again;
 * Astro’s own store holds a digest. In `npm run dev` a saved file is loaded at once.
 */
export function handbookLoader(): Loader {
  return {
    name: 'clausebook',
    load: async (context) => {
      await load(context)
      const { content } = readOptions(process.env, process.cwd())
      let waiting: NodeJS.Timeout | undefined
      const reload = (path: string): void => {
        if (!resolve(path).startsWith(content + sep)) return
        clearTimeout(waiting)
        waiting = setTimeout(() => { load(context).catch((error: unknown) => { context.logger.error(String(error)) }) }, 20)
      }
      context.watcher?.add(content)
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload)
    },
  }
}
