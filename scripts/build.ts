import { enableCompileCache } from 'node:module'

enableCompileCache()
const { runScript } = await import('./run-script.ts')
const { buildSite } = await import('./site/site-builder.ts')

await runScript(async (options) => (await buildSite(options) ? 0 : 1))
