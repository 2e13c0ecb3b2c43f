import { enableCompileCache } from 'node:module'

enableCompileCache()
const { printHelp, settingLines } = await import('./command-help.ts')
const { runScript } = await import('./run-script.ts')
const { forgetKept } = await import('./site/forget-kept.ts')
const { buildSite } = await import('./site/site-builder.ts')

const { content, out, today, papers, address } = settingLines
const fresh = '--fresh            forgets everything that earlier builds have kept, and makes all of it anew'
const command = {
  name: 'build',
  does: 'Checks the content and builds the site. With an error in the content nothing is built, and an earlier site stays as it is.',
  options: [fresh],
  settings: [content, out, today, papers, address],
}

await runScript(async (options) => {
  const words = process.argv.slice(2)
  if (printHelp(command, words.filter((word) => word !== '--fresh'))) return 0
  if (words.includes('--fresh')) forgetKept(options)
  return await buildSite(options) ? 0 : 1
})
