import { mkdirSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { ContentError } from '../content-error.ts'
import { cacheFolder, type LoadedHandbook, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import type { Council, Handbook, Policy } from '../model/types.ts'
import { preparePolicy } from '../supply/prepare-policy.ts'
import { preparedPolicy, sharedHandbook } from '../supply/shared-handbook.ts'
import { surroundingsOf } from '../supply/surroundings.ts'

/** The routes of which there is one for each policy. */
const policyRoutes = { page: '/[council]/[policy]', data: '/[council]/[policy]/policy.json' }

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** The handbook that the build script has loaded, or else the one on the disk. Throws {@link ContentError} when it has errors. */
async function soundHandbook(options: Options): Promise<LoadedHandbook> {
  const loaded = await (sharedHandbook(options) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) }))
  if (loaded.failed) throw new ContentError('The content has errors.')
  return loaded
}

/** Throws {@link ContentError} when the content is already known to have errors, and never waits. */
async function stopIfKnownToFail(options: Options): Promise<void> {
  const loaded = await Promise.race([sharedHandbook(options), setImmediate(undefined)])
  if (loaded?.failed) throw new ContentError('The content has errors.')
}

/** Writes what is published of the policies one after the other: their pages as Astro renders them, and their data. */
class PolicyWriter {
  readonly #options: Options
  readonly #astro: AstroPrerenderer
  #routeData: PathWithRoute['route'] | undefined

  constructor(options: Options, astro: AstroPrerenderer) {
    this.#options = options
    this.#astro = astro
  }

  /** Takes the policies out of the paths that Astro is to render one by one. */
  takeFrom(paths: readonly PathWithRoute[]): PathWithRoute[] {
    this.#routeData = paths.find(({ route }) => route.route === policyRoutes.page)?.route
    return paths.filter(({ route }) => !Object.values(policyRoutes).includes(route.route))
  }

  async #render(policy: Policy): Promise<string> {
    const { urls } = surroundingsOf(this.#options)
    if (!this.#routeData) throw new Error('Astro knows no page of policies')
    const request = new Request(new URL(urls.policy(policy.id), this.#options.site ?? 'http://localhost:4321'))
    const result = await this.#astro.render(request, { routeData: this.#routeData })
    const response = result instanceof Response ? result : result.response
    if (response.status !== 200) throw new Error(`The page of ${policy.id} could not be rendered`)
    return response.text()
  }

  async #write(handbook: Handbook, council: Council, policy: Policy, out: URL): Promise<void> {
    const folder = fileURLToPath(new URL(`./${policy.id}/`, out))
    const page = await this.#render(policy)
    const { data } = await preparedPolicy(this.#options, policy.id) ?? preparePolicy(handbook, council, policy, surroundingsOf(this.#options))
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}index.html`, page)
    writeFileSync(`${folder}policy.json`, data)
  }

  async writeInto(out: URL): Promise<void> {
    const { handbook } = await soundHandbook(this.#options)
    for (const council of handbook.councils) {
      for (const policy of council.policies) await this.#write(handbook, council, policy, out)
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
  return {
    name: 'clausebook:prerenderer',
    hooks: {
      'astro:build:start': async ({ setPrerenderer }) => {
        await stopIfKnownToFail(options)
        setPrerenderer((astro) => {
          const writer = policies = new PolicyWriter(options, astro)
          return {
            ...astro,
            setup: async () => {
              await soundHandbook(options)
              await astro.setup?.()
            },
            getStaticPaths: async () => writer.takeFrom(await astro.getStaticPaths()),
          }
        })
      },
      'astro:build:setup': async () => { await stopIfKnownToFail(options) },
      'astro:build:generated': async ({ dir }) => { await policies?.writeInto(dir) },
    },
  }
}
