import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { toJsonText } from '../json-response.ts'
import { cacheFolder, loadHandbook } from '../load/load-handbook.ts'
import type { Options } from '../load/options.ts'
import { sharedHandbook } from '../load/shared-handbook.ts'
import { surroundingsOf } from '../surroundings.ts'
import { toPolicyExport } from '../views/policy-export.ts'

/** The route that answers with the same data in `npm run dev`. */
const pattern = '/[council]/[policy]/policy.json'

/** Writes `policy.json` beside the page of each policy into a finished site. */
async function writePolicyData(options: Options, folder: URL): Promise<void> {
  const { handbook } = await (sharedHandbook(options) ?? loadHandbook({ ...options, cache: cacheFolder(options.root, options.content) }))
  const context = surroundingsOf(options)
  for (const council of handbook.councils) {
    for (const policy of council.policies) {
      writeFileSync(fileURLToPath(new URL(`./${policy.id}/policy.json`, folder)), toJsonText(toPolicyExport(handbook, council, policy, context)))
    }
  }
}

/**
 * Writes the data of all policies at once when the pages are there. As routes of Astro they took a fifth of the time of a large build: each one is an address that is asked
 * for and answered.
 */
export function policyData(options: Options): AstroIntegration {
  return {
    name: 'clausebook:policy-data',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({ ...astro, getStaticPaths: async () => (await astro.getStaticPaths()).filter(({ route }) => route.route !== pattern) }))
      },
      'astro:build:done': async ({ dir }) => { await writePolicyData(options, dir) },
    },
  }
}
