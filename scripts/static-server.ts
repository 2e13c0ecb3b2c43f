import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import sirv from 'sirv'
import { securityHeaders } from '../src/views/security-headers.ts'

/** Endings that stand for a page when an address names none. */
const endings = ['', '.html', '/index.html']

/** True for a file that can be read and does not lie, by way of a link, outside the folder. */
function isServed(folder: string, file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return `${realpathSync(file)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)
  } catch {
    return false
  }
}

/** True for a name that a web server keeps to itself, such as `.git`, `.htaccess` and `..`. */
function isHidden(name: string): boolean {
  return name.startsWith('.') && name !== '.well-known'
}

/** True when all that an address may stand for can be shown. One that cannot be decoded stands for nothing. */
function mayServe(folder: string, address: string): boolean {
  let path: string
  try {
    path = decodeURI(address.replace(/[?#].*/s, ''))
  } catch {
    return false
  }
  if (path.includes('\0') || path.split(/[\\/]/).some(isHidden)) return false
  const files = endings.map((ending) => join(folder, `${path.replace(/\/+$/, '')}${ending}`))
  return files.every((file) => !existsSync(file) || isServed(folder, file))
}

/** What the library behind the server stops at: a range that ends before it begins. */
function dropBadRange({ headers }: IncomingMessage): void {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (from === '' || (to !== '' && Number(to) < Number(from))) delete headers.range
}

function answerNotFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(isServed(folder, page) ? readFileSync(page) : 'Page not found')
}

/**
 * Serves a built site as a web server would, under its base path, with its own page for what is
 * not found. Hidden files and links out of the folder are not found.
 */
export function createStaticServer(folder: string, base: string): Server {
  const serve = sirv(folder, { dev: true, extensions: ['html'] })
  return createServer((request, response) => {
    const path = request.url ?? '/'
    response.setHeaders(new Map(Object.entries(securityHeaders)))
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end()
      return
    }
    request.url = path.slice(base.length - 1)
    dropBadRange(request)
    const notFound = (): void => {
      answerNotFound(response, folder)
    }
    if (mayServe(folder, request.url)) serve(request, response, notFound)
    else notFound()
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
    if (!(await tryPort(server, candidate))) continue
    const address = server.address()
    return typeof address === 'object' && address ? address.port : candidate
  }
  throw new Error(`Ports ${String(port)} to ${String(port + 19)} are all taken`)
}
