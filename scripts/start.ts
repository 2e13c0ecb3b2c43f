import { printHelp, settingLines } from './command-help.ts'
import { readPort } from './port.ts'
import { runScript } from './run-script.ts'
import { buildSite } from './site/site-builder.ts'
import { createStaticServer, listen } from './static-server.ts'

const { content, out, today, papers, address, port } = settingLines
const command = { name: 'start', does: 'Checks the content, builds the site and shows it on this computer.', settings: [content, out, today, papers, address, port] }

await runScript(async (options) => {
  if (printHelp(command, process.argv.slice(2))) return 0
  if (!await buildSite(options)) return 1
  const number = await listen(createStaticServer(options.out, options.base), readPort(process.env['PORT']))
  process.stdout.write(`\nThe handbook is at http://localhost:${String(number)}${options.base}\nPress Ctrl+C to stop.\n`)
  return 0
})
