import { enableCompileCache } from 'node:module'

enableCompileCache()
const { defineCommand, runCommand } = await import('./command.ts')
const { forgetKept } = await import('./site/forget-kept.ts')
const { buildSite } = await import('./site/site-builder.ts')

const command = defineCommand({
  name: 'build',
  does: 'Checks the content and builds the site. With an error in the content nothing is built, and an earlier site stays as it is.',
  options: {
    fresh: {
      type: 'boolean',
      help: 'forgets everything that earlier builds have kept, and makes all of it anew',
    },
  },
  reads: ['content', 'out', 'today', 'papers', 'address'],
  fails: 'the content has errors',
})

await runCommand(command, async ({ values }, options, progress) => {
  if (values.fresh) forgetKept(options)
  return (await buildSite(options, progress)) ? 0 : 1
})
