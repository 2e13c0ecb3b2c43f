import { dev } from 'astro'
import { defineCommand, runCommand } from './command.ts'
import { readPort } from './port.ts'

const command = defineCommand({
  name: 'dev',
  does: 'Shows the handbook on this computer, and shows each change as soon as a file is saved.',
  options: {},
  reads: ['content', 'today', 'port'],
  fails: 'it could not be shown',
})

await runCommand(command, async (_, { root, base }) => {
  const server = await dev({ root, server: { port: readPort(process.env['PORT']) } })
  process.stdout.write(
    `\nThe handbook is at http://localhost:${String(server.address.port)}${base} and follows every file you save. Press Ctrl+C to stop.\n`,
  )
  return 0
})
