import { dev } from 'astro'
import { readPort } from './port.ts'
import { root, runScript } from './run-script.ts'

await runScript(async ({ base }) => {
  const server = await dev({ root, server: { port: readPort(process.env['PORT']) } })
  process.stdout.write(`\nThe handbook is at http://localhost:${String(server.address.port)}${base} and follows every file you save. Press Ctrl+C to stop.\n`)
  return 0
})
