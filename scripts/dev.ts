import { dev } from 'astro'
import { printHelp, settingLines } from './command-help.ts'
import { readPort } from './port.ts'
import { root, runScript } from './run-script.ts'

const { content, today, port } = settingLines
const command = { name: 'dev', does: 'Shows the handbook on this computer, and shows each change as soon as a file is saved.', settings: [content, today, port] }

await runScript(async ({ base }) => {
  if (printHelp(command, process.argv.slice(2))) return 0
  const server = await dev({ root, server: { port: readPort(process.env['PORT']) } })
  process.stdout.write(`\nThe handbook is at http://localhost:${String(server.address.port)}${base} and follows every file you save. Press Ctrl+C to stop.\n`)
  return 0
})
