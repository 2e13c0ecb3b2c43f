import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { makeWorkplace, type Workplace } from './build-process.ts'
import { findFreePort, type ServerProcess, startServer } from './server-process.ts'
import { smallHandbook, writeContent } from './small-handbook.ts'

const policy = 'hill/social-media/'
const clause = 'hill/social-media/01-purpose.mdx'
const printedSentence = 'The Clerk keeps a register of accounts.'

let place: Workplace
let content = ''
/** Ends what these tests have started, also when one of them or a preparation fails. */
const endings: (() => Promise<void>)[] = []

/** Starts a script on a port that is free; what it has started is ended with the tests. */
function start(
  script: string,
  port: number,
  source: string,
  out: string,
  env: NodeJS.ProcessEnv = {},
): ServerProcess {
  const server = startServer(script, port, { content: source, out: place.path(out), env })
  endings.push(server.end)
  return server
}

beforeAll(() => {
  place = makeWorkplace()
  content = place.path('content')
  writeContent(content, smallHandbook)
})
afterAll(async () => {
  for (const end of endings.toReversed()) await end()
  place.dispose()
})

describe('npm start', () => {
  let server: ServerProcess
  let port = 0
  let address = ''

  beforeAll(async () => {
    port = await findFreePort()
    server = start('start.ts', port, content, 'site')
    const [, found = ''] = await server.waitFor(/The handbook is at (http:\S+)/)
    address = found
  })

  test('builds the handbook', () => {
    assert.match(server.output(), /Built the handbook into .* in [\d.]+ s\./)
    assert.ok(existsSync(join(place.path('site'), 'index.html')))
  })

  test('prints the address with the port that it was given', () => {
    assert.equal(address, `http://localhost:${String(port)}/`)
  })

  test('serves the home page', async () => {
    const response = await fetch(address)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/)
    assert.match(await response.text(), /<h1[^>]*>Small Handbook<\/h1>/)
  })

  test('serves the page and the data of a policy', async () => {
    const page = await fetch(`${address}${policy}`)
    assert.equal(page.status, 200)
    assert.ok((await page.text()).includes(printedSentence))
    const data = await fetch(`${address}${policy}policy.json`)
    assert.match(data.headers.get('content-type') ?? '', /^application\/json/)
    assert.equal(((await data.json()) as { id: string }).id, 'hill/social-media')
  })

  test('answers an address that is not there with the page for it and with status 404', async () => {
    for (const path of [
      'no-such-page/',
      'hill/no-such-policy/',
      '../package.json',
      '%2e%2e/package.json',
    ]) {
      const response = await fetch(`${address}${path}`)
      assert.equal(response.status, 404, path)
      assert.match(await response.text(), /<h1>Page not found<\/h1>/)
    }
  })
})

describe('npm start on a port that is taken, under a path', () => {
  const blocker = createServer()
  afterAll(() => {
    blocker.close()
  })

  test('takes a later port and prints the address with the path', async () => {
    const port = await findFreePort()
    await new Promise<void>((resolve) => {
      blocker.listen(port, '127.0.0.1', resolve)
    })
    const server = start('start.ts', port, content, 'site-under-path', { BASE: '/deep/er' })
    const [, address = '', found = ''] = await server.waitFor(
      /The handbook is at (http:\/\/localhost:(\d+)\/deep\/er\/)/,
    )
    assert.ok(Number(found) > port)
    const response = await fetch(`${address}${policy}`)
    assert.equal(response.status, 200)
  })
})

describe('npm start with an error in the content', () => {
  test('prints the report and serves nothing', async () => {
    const broken = place.path('broken-content')
    writeContent(broken, {
      ...smallHandbook,
      [clause]: '---\ntitle: Purpose\n---\n\n<Clause id="never-closed">\n\nWords.\n',
    })
    const server = start('start.ts', await findFreePort(), broken, 'broken-site')
    await assert.rejects(server.waitFor(/The handbook is at/), /ended before it printed/)
    assert.match(server.output(), /01-purpose\.mdx[\s\S]*Nothing was built/)
  })
})
