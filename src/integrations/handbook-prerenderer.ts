import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { ContentError } from '../content-error.ts'
import { cacheFolder, type LoadedHandbook, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { makePolicyFolders, writePolicyData, writePolicyPage } from '../supply/policy-files.ts'
import { prepareShared, sharedBody, sharedFindings, sharedHandbook, sharedView } from '../supply/shared-handbook.ts'
import { type Surroundings, surroundingsOf } from '../supply/surroundings.ts'
import { bodyMark, makeView, type View, type ViewName } from '../supply/views.ts'

/** The name of the integration. */
export const prerendererName = 'clausebook:prerenderer'

/** The routes of which there is one for each policy. */
const policyRoutes = { page: '/[council]/[policy]', data: '/[council]/[policy]/policy.json' }

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** The handbook that the build script has loaded, or else the one on the disk. */
function loadedHandbook(options: Options): Promise<LoadedHandbook> {
  return sharedHandbook(options) ?? Promise.resolve(loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) }))
}

/** Throws {@link ContentError} when the handbook has errors. */
async function assertSound(options: Options): Promise<void> {
  const { failed } = await (sharedFindings(options) ?? loadedHandbook(options))
  if (failed) throw new ContentError('The content has errors.')
}

async function viewOf<Name extends ViewName>(options: Options, name: Name, ...names: readonly string[]): Promise<View<Name>> {
  const shared = sharedView(options, name, ...names)
  if (shared) return shared
  const { handbook } = await loadedHandbook(options)
  return makeView(name, handbook, surroundingsOf(options), ...names)
}

/** Renders the pages of the policies by Astro, one after the other, and writes them and their data. */
class PolicyWriter {
  readonly #options: Options
  readonly #astro: AstroPrerenderer
  readonly #surroundings: Surroundings
  #routeData: PathWithRoute['route'] | undefined

  constructor(options: Options, astro: AstroPrerenderer) {
    this.#options = options
    this.#astro = astro
    this.#surroundings = surroundingsOf(options)
  }

  /** Takes the policies out of the paths that Astro is to render and to write by itself. */
  takeFrom(paths: readonly PathWithRoute[]): PathWithRoute[] {
    this.#routeData = paths.find(({ route }) => route.route === policyRoutes.page)?.route
    return paths.filter(({ route }) => !Object.values(policyRoutes).includes(route.route))
  }

  async #render(id: string): Promise<string> {
    if (!this.#routeData) throw new Error('Astro knows no page of policies')
    const request = new Request(new URL(this.#surroundings.urls.policy(id), this.#options.site ?? 'http://localhost:4321'))
    const result = await this.#astro.render(request, { routeData: this.#routeData })
    const response = result instanceof Response ? result : result.response
    if (response.status !== 200) throw new Error(`The page of ${id} could not be rendered`)
    return response.text()
  }

  async writeInto(out: string): Promise<void> {
    const ids = await viewOf(this.#options, 'policyIds')
    makePolicyFolders(ids, out)
    for (const id of ids) {
      const body = await sharedBody(this.#options, id)
      if (body === undefined) writePolicyData(id, await viewOf(this.#options, 'policyJson', id), out)
      const page = await this.#render(id)
      writePolicyPage(id, body === undefined ? page : page.replace(bodyMark, () => body), out)
    }
  }
}

/**
 * How a handbook is rendered. While it is still being loaded, Astro gets everything else ready; no page is rendered of a handbook with errors. The pages of the policies are
 * rendered by Astro from their own template, but asked for and written here, and so are their data: as paths of Astro’s own, each with a promise for each folder and file, they
 * took twice as long.
 */
export function handbookPrerenderer(options: Options): AstroIntegration {
  let policies: PolicyWriter | undefined
  let out = ''
  return {
    name: prerendererName,
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => {
          const writer = policies = new PolicyWriter(options, astro)
          return {
            ...astro,
            setup: async () => {
              await assertSound(options)
              await astro.setup?.()
            },
            getStaticPaths: async () => writer.takeFrom(await astro.getStaticPaths()),
          }
        })
      },
      'astro:config:done': ({ config }) => { out = fileURLToPath(config.outDir) },
      // By now Astro has emptied the folder.
      'astro:build:setup': () => { prepareShared(options, out) },
      'astro:build:generated': async () => { await policies?.writeInto(out) },
    },
  }
}
