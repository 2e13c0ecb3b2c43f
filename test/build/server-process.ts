import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type BuildPlace, cleanEnvironment, root } from './build-process.ts'

/** A script that goes on until it is ended. */
export interface ServerProcess {
  /** Everything that it has printed so far. */
  output: () => string
  /** Waits until what it has printed since `from` matches. Fails when it ends before, or when the time is over. */
  waitFor: (pattern: RegExp, seconds?: number, from?: number) => Promise<RegExpExecArray>
  /** Ends it, and what it has started, and waits for that. */
  end: () => Promise<void>
}

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function kill({ pid }: ChildProcess): void {
  // The negative number ends the whole group: a script may have started others.
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  kill(child)
  await ended
}

/** Starts a script of the project that serves the handbook on a port. */
export function startServer(script: string, port: number, place: BuildPlace): ServerProcess {
  const env = { ...cleanEnvironment(place), PORT: String(port) }
  const child = spawn(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const waitFor: ServerProcess['waitFor'] = async (pattern, seconds = 60, from = 0) => {
    const limit = Date.now() + seconds * 1000
    for (;;) {
      const found = pattern.exec(printed.slice(from))
      if (found) return found
      if (hasEnded(child))
        throw new Error(`${script} ended before it printed ${String(pattern)}:\n${printed}`)
      if (Date.now() > limit)
        throw new Error(
          `${script} did not print ${String(pattern)} in ${String(seconds)} s:\n${printed}`,
        )
      await new Promise((resolve) => {
        setTimeout(resolve, 20)
      })
    }
  }
  // A test run that is broken off leaves no server behind.
  process.once('exit', () => {
    if (!hasEnded(child)) kill(child)
  })
  return { output: () => printed, waitFor, end: () => endGroup(child) }
}
