import { readPort } from './port.ts'
import { runScript } from './run-script.ts'
import { buildSite } from './site/site-builder.ts'
import { createStaticServer, listen } from './static-server.ts'

await runScript(async (options) => {
  if (!await buildSite(options)) return 1
  const port = await listen(createStaticServer(options.out, options.base), readPort(process.env['PORT']))
  process.stdout.write(`\nThe handbook is at http://localhost:${String(port)}${options.base}\nPress Ctrl+C to stop.\n`)
  return 0
})
