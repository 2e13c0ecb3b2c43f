import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

function answerNotFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : 'Page not found')
}

/** Serves a built site as a web server would, under its base path, with its own page for what is not found. */
export function createStaticServer(folder: string, base: string): Server {
  const serve = sirv(folder, { dev: true })
  return createServer((request, response) => {
    const path = request.url ?? '/'
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end()
      return
    }
    request.url = path.slice(base.length - 1)
    serve(request, response, () => { answerNotFound(response, folder) })
  })
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}

/** Starts to listen on a port of this machine (0 leaves the choice to the system), or on the next free one when it is taken; gives back the port. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    if (!await tryPort(server, candidate)) continue
    const address = server.address()
    return typeof address === 'object' && address ? address.port : candidate
  }
  throw new Error(`Ports ${String(port)} to ${String(port + 19)} are all taken`)
}
