import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createStaticServer, listen } from '../../scripts/static-server.ts'

const files: Readonly<Record<string, string>> = {
  'out/index.html': '<p>Home',
  'out/404.html': '<p>Not here',
  'out/about/index.html': '<p>About',
  'out/data.json': '{}',
  'out/b+c.txt': 'Plus',
  'out/100%.txt': 'Percent',
  'out/.htaccess': 'SECRET',
  'out/.git/config': 'SECRET',
  'out/hill/.hidden/a.html': 'SECRET',
  'out/.well-known/security.txt': 'Contact',
  'elsewhere/a.html': 'SECRET',
  'elsewhere/index.html': 'SECRET',
  'out/locked.html': 'SECRET',
}
/** Links in the served folder, and where they lead. */
const links: Readonly<Record<string, string>> = {
  'out/away': '../elsewhere',
  'out/away.html': '../elsewhere/a.html',
  'out/page.html': '../elsewhere/a.html',
  'out/sub/index.html': '../../elsewhere/a.html',
  'out/inside.html': 'about/index.html',
  'out/dead.html': 'nowhere',
}

interface Answer {
  status: number
  text: string
  headers: IncomingHttpHeaders
}

let folder = ''
let server: Server
let port = 0

/** Asks for a path as it is written, which `fetch` would tidy up. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => {
        text += part.toString()
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
      })
    })
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-server-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  mkdirSync(join(folder, 'out', 'sub'))
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path))
  chmodSync(join(folder, 'out', 'locked.html'), 0)
  server = createStaticServer(join(folder, 'out'), '/handbook/')
  port = await listen(server, 0)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('The server of a finished site', () => {
  for (const [path, text] of [
    ['', '<p>Home'],
    ['about/', '<p>About'],
    ['about', '<p>About'],
    ['data.json', '{}'],
    ['b+c.txt', 'Plus'],
    ['100%25.txt', 'Percent'],
    ['?q=%zz', '<p>Home'],
    ['about/?highlight=%', '<p>About'],
    ['inside.html', '<p>About'],
    ['.well-known/security.txt', 'Contact'],
  ] as const) {
    it(`shows /${path}`, async () => {
      const answer = await ask(`/handbook/${path}`)
      assert.deepEqual([answer.status, answer.text], [200, text])
    })
  }
  for (const path of [
    '.htaccess',
    '.git/config',
    '.git/',
    '%2egit/config',
    '%2Ehtaccess',
    'hill/.hidden/a.html',
    'hill/.hidden/a',
    '../elsewhere/a.html',
    '..%2felsewhere/a.html',
    '..%5celsewhere%5ca.html',
    '.well-known/../.htaccess',
    '/../elsewhere/a.html',
  ]) {
    it(`does not show what is hidden or outside: ${path}`, async () => {
      const answer = await ask(`/handbook/${path}`)
      assert.deepEqual([answer.status, answer.text], [404, '<p>Not here'])
    })
  }
  for (const path of [
    'away/',
    'away',
    'away/a.html',
    'away/a',
    'page',
    'page.html',
    'sub/',
    'sub',
    'dead.html',
  ]) {
    it(`follows no link out of the folder: ${path}`, async () => {
      const answer = await ask(`/handbook/${path}`)
      assert.deepEqual([answer.status, answer.text], [404, '<p>Not here'])
    })
  }
  for (const path of ['%zz', '%', 'about/%E0%A4%A/', '%c3%28', 'a%00b', '%00']) {
    it(`does not find what cannot be decoded: ${path}`, async () => {
      assert.equal((await ask(`/handbook/${path}`)).status, 404)
    })
  }
  for (const range of [
    'bytes=5-2',
    'bytes=9999999999999999999999-1',
    'bytes=-',
    'bytes=a-b',
    'bytes=0-1,3-4',
  ]) {
    it(`goes on after a range that makes no sense: ${range}`, async () => {
      assert.equal((await ask('/handbook/data.json', { range })).status, 200)
      assert.equal((await ask('/handbook/')).text, '<p>Home')
    })
  }
  it('goes on after a file that it may not read', async () => {
    const { status, text } = await ask('/handbook/locked.html')
    assert.ok(status === 404 ? text === '<p>Not here' : process.getuid?.() === 0)
    assert.equal((await ask('/handbook/')).text, '<p>Home')
  })
  for (const path of ['/handbook/', '/handbook/data.json', '/handbook/nowhere/', '/elsewhere/']) {
    it(`sends what keeps a page safe with ${path}`, async () => {
      const { headers } = await ask(path)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin')
      assert.match(
        String(headers['content-security-policy']),
        /^default-src 'none'; .*; frame-ancestors 'none'$/,
      )
    })
  }
})
