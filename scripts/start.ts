import { defineCommand, runCommand } from './command.ts'
import { readPort } from './port.ts'
import { buildSite } from './site/site-builder.ts'
import { createStaticServer, listen } from './static-server.ts'

const command = defineCommand({
  name: 'start',
  does: 'Checks the content, builds the site and shows it on this computer.',
  options: {},
  reads: ['content', 'out', 'today', 'papers', 'address', 'port'],
  fails: 'the content has errors',
})

await runCommand(command, async (_, options, progress) => {
  if (!(await buildSite(options, progress))) return 1
  const number = await listen(
    createStaticServer(options.out, options.base),
    readPort(process.env['PORT']),
  )
  process.stdout.write(
    `\nThe handbook is at http://localhost:${String(number)}${options.base}\nPress Ctrl+C to stop.\n`,
  )
  return 0
})
