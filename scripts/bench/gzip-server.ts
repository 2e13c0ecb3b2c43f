import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a folder as most web servers do: text is compressed with gzip, everything else is sent as it is. The files of a search index are
 * compressed already, so nothing is gained there.
 */
export function createGzipServer(folder: string): Server {
  const sent = new Map<string, Buffer>()
  return createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    )
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)]
    const bytes =
      sent.get(file) ?? (type === undefined ? readFileSync(file) : gzipSync(readFileSync(file)))
    sent.set(file, bytes)
    response
      .writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        'Content-Length': bytes.length,
        ...(type !== undefined && { 'Content-Encoding': 'gzip' }),
      })
      .end(bytes)
  })
}
