import { join } from 'node:path'
import { loadHandbook, type LoadOptions } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { makeUrls } from '../urls.ts'
import { buildIndex, writeIndex } from './build-index.ts'
import type { HandbookSupply } from './handbook-supply.ts'
import { writeSiteData } from './site-data.ts'
import { writeSitePapers } from './site-papers.ts'
import { surroundingsOf } from './surroundings.ts'
import { makeView, toPolicyShell, type View, type ViewName } from './views.ts'

/**
 * Loads a handbook at once, and makes what pages show when it is asked for; `onRead` is told the digest of the content as soon as its folder has been read. Throws what `loadHandbook`
 * throws.
 */
export function supplyFromHere(options: Options & LoadOptions, onRead?: (digest: string) => void): HandbookSupply {
  const loaded = loadHandbook(options, onRead)
  const { handbook } = loaded
  const context = surroundingsOf(options)
  const bodies = new Map<string, string>()
  let written: Promise<unknown> = Promise.resolve()

  async function writeSearchIndex(out: string): Promise<void> {
    await writeIndex(await buildIndex(handbook, options.today), join(out, makeUrls('/').searchIndex()))
  }

  function makeShell(id: string): View<'policyShell'> {
    const page = makeView('policy', handbook, context, id)
    bodies.set(id, page.body)
    return toPolicyShell(page)
  }

  return {
    digest: Promise.resolve(loaded.digest),
    findings: Promise.resolve(loaded),
    prepare: (out) => {
      written = Promise.all([writeSiteData(handbook, context, out), writeSearchIndex(out)])
      // Said when it is waited for; until then nobody listens, and Node would end the build without the reason.
      written.catch(() => undefined)
    },
    view: <Name extends ViewName>(name: Name, ...names: readonly string[]) =>
      Promise.resolve((name === 'policyShell' ? makeShell(names[0] ?? '') : makeView(name, handbook, context, ...names)) as View<Name>),
    policyBody: (id) => {
      const body = bodies.get(id)
      bodies.delete(id)
      return body === undefined ? Promise.reject(new Error(`The page of ${id} has not been made`)) : Promise.resolve(body)
    },
    written: async () => { await written },
    papers: (folder) => writeSitePapers(handbook, options, folder),
    stop: () => Promise.resolve(),
  }
}
