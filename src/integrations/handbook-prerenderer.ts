import { writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { toJsonText } from '../json-response.ts'
import { cacheFolder, type LoadedHandbook, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { sharedHandbook } from '../load/shared-handbook.ts'
import { ContentError } from '../content-error.ts'
import { surroundingsOf } from '../surroundings.ts'
import { toPolicyExport } from '../views/policy-export.ts'

/** The route that answers with the data of a policy in `npm run dev`. */
const dataRoute = '/[council]/[policy]/policy.json'

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

/** Writes `policy.json` beside the page of each policy. */
async function writePolicyData(options: Options, folder: URL): Promise<void> {
  const { handbook } = await soundHandbook(options)
  const context = surroundingsOf(options)
  for (const council of handbook.councils) {
    for (const policy of council.policies) {
      writeFileSync(fileURLToPath(new URL(`./${policy.id}/policy.json`, folder)), toJsonText(toPolicyExport(handbook, council, policy, context)))
    }
  }
}

/**
 * How a handbook is rendered. While it is still being loaded, Astro gets everything else ready; no page is rendered of a handbook with errors. The data of all policies are
 * written at once when the pages are there: as routes of Astro, each an address that is asked for and answered, they took a fifth of the time of a large build.
 */
export function handbookPrerenderer(options: Options): AstroIntegration {
  return {
    name: 'clausebook:prerenderer',
    hooks: {
      'astro:build:start': async ({ setPrerenderer }) => {
        await stopIfKnownToFail(options)
        setPrerenderer((astro) => ({
          ...astro,
          setup: async () => {
            await soundHandbook(options)
            await astro.setup?.()
          },
          getStaticPaths: async () => (await astro.getStaticPaths()).filter(({ route }) => route.route !== dataRoute),
        }))
      },
      'astro:build:setup': async () => { await stopIfKnownToFail(options) },
      'astro:build:done': async ({ dir }) => { await writePolicyData(options, dir) },
    },
  }
}
