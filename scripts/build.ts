import { enableCompileCache } from 'node:module'

enableCompileCache()
const { printHelp, settingLines } = await import('./command-help.ts')
const { runScript } = await import('./run-script.ts')
const { buildSite } = await import('./site/site-builder.ts')

const { content, out, today, papers, address } = settingLines
const command = { name: 'build', does: 'Checks the content and builds the site. With an error in the content nothing is built, and an earlier site stays as it is.', settings: [content, out, today, papers, address] }

await runScript(async (options) => (printHelp(command, process.argv.slice(2)) || await buildSite(options) ? 0 : 1))
