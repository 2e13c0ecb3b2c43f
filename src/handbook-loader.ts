import { resolve, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { cacheFolder, loadHandbook } from './load-once.ts'
import { readOptions } from './load/options.ts'
import { severityOf } from './messages/message.ts'
import { reportToTerminal } from './messages/reporters/terminal.ts'
import { allPolicies } from './model/build-handbook.ts'
import { makeUrls } from './urls.ts'

/** Content that has errors; what is wrong has been said already. */
export class ContentError extends Error {}

/** Loads the handbook and tells Astro which policies there are. With errors, what Astro holds stays as it was. */
async function load(context: LoaderContext): Promise<void> {
  const { store, config, logger, watcher } = context
  const options = readOptions(process.env, process.cwd())
  const { handbook, messages, failed, texts, digest } = loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) })
  if (failed) {
    const urls = makeUrls(config.base, config.site ?? 'http://localhost:4321')
    const errors = messages.filter((message) => severityOf(message) === 'error')
    const report = reportToTerminal(errors, { texts, helpUrl: (ruleId) => urls.rule(ruleId), colour: false, folder: options.content })
    if (!watcher) throw new ContentError(report)
    logger.error(`\n\n${report}\nThe pages stay as they were until this is put right.`)
    return
  }
  const known = new Set(store.keys())
  for (const { id, council, slug: policy, title } of allPolicies(handbook)) {
    known.delete(id)
    store.set({ id, data: await context.parseData({ id, data: { council, policy, title, handbook: digest } }), digest })
  }
  for (const id of known) store.delete(id)
}

/**
 * The content-layer loader of the handbook. Parsed files are kept by digest between runs, so that an unchanged file is not parsed again;
 * Astro’s own store holds a few words a policy. In `npm run dev` a saved file is loaded at once.
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
