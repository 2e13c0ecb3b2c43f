import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.js'
import { makeWorkplace, type Workplace } from './build-process.ts'
import { smallHandbook, writeContent } from './small-handbook.ts'
import { findFreePort, type ServerProcess, startServer } from './server-process.ts'

/** How long a saved file may take to show, in seconds; it is one or less on a machine with nothing else to do. */
const patience = 5

const policy = 'hill/social-media/'
const clause = 'hill/social-media/01-purpose.mdx'
const printedSentence = 'The Clerk keeps a register of accounts.'

/** What is printed when there are mistakes. */
const refusal = /The pages stay as they were until this is put right/

let place: Workplace
let content = ''
let good = ''
let browser: Browser
/** Ends what these tests have started, also when one of them or a preparation fails. */
const endings: (() => Promise<void>)[] = []

/** A handbook that is served while it is edited. */
interface Served {
  server: ServerProcess
  /** Its address, with a slash at the end. */
  address: string
}

async function serve(source: string, env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const where = { content: source, out: place.path('dev-site'), env }
  const server = startServer('dev.ts', await findFreePort(), where)
  endings.push(server.end)
  const [, address = ''] = await server.waitFor(/The handbook is at (http:\S+)/)
  return { server, address }
}

beforeAll(async () => {
  place = makeWorkplace()
  content = place.path('content')
  writeContent(content, smallHandbook)
  good = readFileSync(join(content, clause), 'utf8')
  const program = findBrowser()
  assert.ok(program, 'a browser is needed: see the first lines of npm test')
  browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  endings.push(() => browser.close())
})
afterAll(async () => {
  for (const end of endings.toReversed()) await end()
  place.dispose()
})

describe('npm run dev', () => {
  let server: ServerProcess
  let page: Page
  let address = ''

  /** Writes the clause file and gives back how many milliseconds it took until the open page showed the words. */
  async function save(text: string, words: string): Promise<number> {
    const started = performance.now()
    writeFileSync(join(content, clause), text)
    await page.waitForFunction(
      (sought) => document.querySelector('#register')?.textContent.includes(sought),
      words,
      { polling: 20, timeout: patience * 1000 },
    )
    return performance.now() - started
  }

  function shownText(): Promise<string> {
    return page.locator('article .sections').innerText()
  }

  /** Waits until the banner of mistakes says what matches. */
  async function expectBanner(pattern: RegExp): Promise<void> {
    await page
      .getByRole('alert')
      .filter({ hasText: pattern })
      .waitFor({ timeout: patience * 1000 })
  }

  async function expectNoBanner(): Promise<void> {
    await page.getByRole('alert').waitFor({ state: 'detached', timeout: patience * 1000 })
  }

  beforeAll(async () => {
    ;({ server, address } = await serve(content))
    page = await browser.newPage()
    await page.goto(`${address}${policy}`, { waitUntil: 'networkidle' })
  })

  test('serves the page of a policy', async () => {
    assert.ok((await shownText()).includes(printedSentence))
    assert.equal(await page.getByRole('alert').count(), 0)
  })

  test('shows a saved clause in the open page within a second or so', async () => {
    const times = []
    for (const word of ['scope', 'limits', 'uses'])
      times.push(await save(good.replace('a register', `a ${word}`), `keeps a ${word} of`))
    console.log(
      `A saved clause was shown after ${times.map((time) => time.toFixed(0)).join(', ')} ms`,
    )
    assert.ok(Math.max(...times) < patience * 1000)
  })

  test('reads a file again that was written only in half, and says nothing of it', async () => {
    const [text, from] = [good.replace('a register', 'a halves'), server.output().length]
    writeFileSync(join(content, clause), text.slice(0, text.indexOf('halves') + 3))
    await setTimeout(100)
    await save(text, 'keeps a halves of')
    await setTimeout(500)
    assert.doesNotMatch(server.output().slice(from), refusal)
    assert.equal(await page.getByRole('alert').count(), 0)
  })

  describe('with a mistake saved', () => {
    let shown = ''
    let report = ''

    beforeAll(async () => {
      await save(good, printedSentence)
      shown = await shownText()
      const from = server.output().length
      writeFileSync(
        join(content, clause),
        good
          .replace('The Clerk', 'The {purpose} Clerk')
          .replace('id="register"', 'id="Purpose Of"'),
      )
      await server.waitFor(refusal, patience, from)
      report = server.output().slice(from)
    })

    test('prints the report on the terminal', () => {
      assert.match(report, /hill\/social-media\/01-purpose\.mdx/)
      assert.match(report, /Unexpected code in braces `\{purpose\}`/)
      assert.match(report, /`Purpose Of`/)
    })

    test('shows the report in a banner above the page, which is still the one before', async () => {
      await expectBanner(/01-purpose\.mdx[^]*Unexpected code in braces `\{purpose\}`/)
      assert.equal(await shownText(), shown)
    })

    test('shows it above every other page too', async () => {
      const other = await browser.newPage()
      await other.goto(`${address}about/`)
      await other
        .getByRole('alert')
        .filter({ hasText: '{purpose}' })
        .waitFor({ timeout: patience * 1000 })
      await other.close()
    })

    test('still serves the page, its data and its paper as they were', async () => {
      const response = await fetch(`${address}${policy}`)
      assert.equal(response.status, 200)
      assert.ok((await response.text()).includes(printedSentence))
      assert.ok(
        (await (await fetch(`${address}${policy}policy.json`)).text()).includes(printedSentence),
      )
      assert.equal((await fetch(`${address}${policy}hill-social-media.pdf`)).status, 200)
    })

    test('takes the banner away when the file is again as it was', async () => {
      writeFileSync(join(content, clause), good)
      await expectNoBanner()
      assert.equal(await shownText(), shown)
    })

    test('takes it away and shows the new words when the mistake is mended', async () => {
      writeFileSync(join(content, clause), good.replace('The Clerk', 'The {aim} Clerk'))
      await expectBanner(/\{aim\}/)
      const time = await save(good.replace('a register', 'a mending'), 'keeps a mending of')
      console.log(`A mended clause was shown after ${time.toFixed(0)} ms`)
      await expectNoBanner()
    })
  })

  test('shows a clause that was added to a file, and a file that was added', async () => {
    await save(good.replace('</Clause>', 'A paragraph more.\n\n</Clause>'), 'A paragraph more.')
    writeFileSync(
      join(content, 'hill/social-media/05-more.mdx'),
      '---\ntitle: More\n---\n\n<Clause id="one-thing-more">\n\nOne thing more.\n\n</Clause>\n',
    )
    await page.locator('#one-thing-more').waitFor({ timeout: patience * 1000 })
  })

  const files: [path: string, type: RegExp, beginning: RegExp][] = [
    ['hill/social-media/policy.json', /^application\/json/, /^\{\n {2}"\$schema"/],
    ['review/hill/register.csv', /^text\/csv/, /^\uFEFF?council,/i],
    ['review/reviews.ics', /^text\/calendar/, /^BEGIN:VCALENDAR/],
    ['robots.txt', /^text\/plain/, /^User-agent/],
    ['hill/hill-policies.pdf', /^application\/pdf/, /^%PDF-/],
    ['search/policies.json', /^application\/json/, /^\{"synonyms"/],
  ]
  for (const [path, type, beginning] of files) {
    test(`serves ${path}`, async () => {
      const response = await fetch(`${address}${path}`)
      assert.equal(response.status, 200)
      assert.match(response.headers.get('content-type') ?? '', type)
      assert.match(await response.text(), beginning)
    })
  }

  test('finds a clause that was saved', async () => {
    await save(good.replace('a register', 'a zeppelins'), 'keeps a zeppelins of')
    await page.goto(`${address}search/?q=zeppelins`)
    await page
      .locator('#_search-results a')
      .first()
      .waitFor({ timeout: patience * 1000 })
    assert.match(await page.locator('#_search-results').innerText(), /zeppelins/)
  })

  for (const path of [
    'no-such-page/',
    'hill/no-such-policy/',
    'compare/no-such-topic/',
    'glossary/no-such-term/',
    'hill/policy.json',
    'a/b/c/',
  ]) {
    test(`answers ${path} with the page for what is not found`, async () => {
      const response = await fetch(`${address}${path}`)
      assert.equal(response.status, 404)
      assert.match(await response.text(), /<h1[^>]*>Page not found<\/h1>/)
    })
  }
})

describe('npm run dev with mistakes from the start, under a path', () => {
  let page: Page
  let broken = ''

  beforeAll(async () => {
    broken = place.path('broken-content')
    writeContent(broken, smallHandbook)
    writeFileSync(join(broken, clause), good.replace('The Clerk', 'The {purpose} Clerk'))
    const { address } = await serve(broken, { BASE: '/deep/er/' })
    page = await browser.newPage()
    const response = await page.goto(`${address}${policy}`)
    assert.equal(response?.status(), 503)
  })

  test('shows them where the page will be, and the page when they are mended', async () => {
    await page
      .getByRole('alert')
      .filter({ hasText: '{purpose}' })
      .waitFor({ timeout: patience * 1000 })
    writeFileSync(join(broken, clause), good)
    await page.locator('#register').waitFor({ timeout: patience * 1000 })
    assert.equal(await page.getByRole('alert').count(), 0)
  })

  test('finds pages, data and papers under the path', async () => {
    for (const path of [
      '',
      policy,
      `${policy}policy.json`,
      `${policy}hill-social-media.pdf`,
      'search/policies.json',
    ]) {
      assert.equal((await fetch(new URL(`/deep/er/${path}`, page.url()))).status, 200, path)
    }
  })
})
