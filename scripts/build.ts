import { runScript } from './run-script.ts'
import { buildSite } from './site-builder.ts'

await runScript(async (options) => (await buildSite(options) ? 0 : 1))
