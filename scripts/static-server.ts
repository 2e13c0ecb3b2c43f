import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Serves a built site as a web server would, under its base path, with its own page for what is not found. */
export function createStaticServer(folder: string, base: string): Server {
  const serve = sirv(folder, { dev: true })
  const notFound = sirv(folder, { dev: true })
  return createServer((request, response) => {
    const path = request.url ?? '/'
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end()
      return
    }
    request.url = path.slice(base.length - 1)
    serve(request, response, () => {
      if (!existsSync(join(folder, '404.html'))) {
        response.writeHead(404).end()
        return
      }
      request.url = '/404.html'
      response.statusCode = 404
      notFound(request, response)
    })
  })
}

/** Starts to listen on a port (or, when it is taken, on the next free one) of this machine; gives back the port. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EADDRINUSE') resolve(false); else reject(error) })
      server.listen(candidate, '127.0.0.1', () => { resolve(true) })
    })
    if (free) {
      const address = server.address()
      return typeof address === 'object' && address ? address.port : candidate
    }
  }
  throw new Error(`Ports ${String(port)} to ${String(port + 19)} are all taken`)
}
