import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import {
  contentSecurityPolicy,
  searchContentSecurityPolicy,
} from '../../src/views/content-security-policy.ts'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import { type BuiltPage, openFresh, openSite, type Site } from './site.ts'

interface Shared {
  tab: Page
  context: BrowserContext
}

/** Writes down, from now on, everything that a tab complains about and every request that goes wrong or leaves the site. */
function watch(tab: Page, origin: string): string[] {
  const complaints: string[] = []
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  tab.on('pageerror', (error) => {
    complaints.push(`script: ${error.message}`)
  })
  tab.on('requestfailed', (request) => {
    complaints.push(`failed: ${request.url()}`)
  })
  tab.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`)
  })
  tab.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`elsewhere: ${request.url()}`)
  })
  return complaints
}

function testQuiet(site: Site): void {
  const shared = {} as Shared
  let complaints: string[] = []
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
    complaints = watch(shared.tab, site.origin)
  })
  afterAll(() => shared.context.close())

  for (const { name, url } of site.samples) {
    it(`opens ${name} without an error, a warning or a request to elsewhere`, async () => {
      complaints.length = 0
      await openFresh(shared.tab, url)
      await shared.tab.waitForLoadState('networkidle')
      assert.deepEqual(complaints, [])
    })

    it(`keeps nothing in the reader's browser after ${name}`, async () => {
      const kept = await shared.tab.evaluate(() => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
      }))
      assert.deepEqual(kept, { cookie: '', local: 0, session: 0 })
      assert.deepEqual(await shared.context.cookies(), [])
    })
  }
}

function testInline(site: Site): void {
  let facts: ReadonlyMap<string, PageFacts>
  const factsOf = ({ file }: BuiltPage): PageFacts => facts.get(file) ?? assert.fail(file)
  beforeAll(async () => {
    const { tab, context } = await site.newTab()
    facts = await readPageFacts(tab, site.pages)
    await context.close()
  })

  it('has one and the same Content-Security-Policy on every page but that of the search', () => {
    for (const page of site.pages)
      assert.deepEqual(
        factsOf(page).policies,
        [page.name === 'search/' ? searchContentSecurityPolicy : contentSecurityPolicy],
        page.file,
      )
  })

  it('lets the page of the search run WebAssembly besides, and nothing more', () => {
    assert.equal(
      searchContentSecurityPolicy.replace(" 'wasm-unsafe-eval'", ''),
      contentSecurityPolicy,
    )
  })

  it('has a Content-Security-Policy that lets nothing inline and nothing from elsewhere in', () => {
    assert.match(contentSecurityPolicy, /^default-src 'none';/)
    assert.doesNotMatch(contentSecurityPolicy, /unsafe|\*|https?:|data:|blob:/)
  })

  for (const page of site.pages) {
    it(`has no inline style, script or event handler on ${page.name}`, () => {
      assert.deepEqual(factsOf(page).inline, [])
    })
  }
}

function testWithoutScripts(site: Site): void {
  const plain = {} as Shared
  const scripted = {} as Shared
  beforeAll(async () => {
    Object.assign(plain, await site.newTab({ javaScriptEnabled: false }))
    Object.assign(scripted, await site.newTab())
  })
  afterAll(() => Promise.all([plain.context.close(), scripted.context.close()]))

  for (const { name, url } of site.pages.filter(({ kind }) => kind !== 'own')) {
    it(`shows the same words on ${name} without JavaScript`, async () => {
      await Promise.all([openFresh(plain.tab, url), openFresh(scripted.tab, url)])
      assert.equal(
        await plain.tab.locator('body').innerText(),
        await scripted.tab.locator('body').innerText(),
      )
    })
  }

  it('offers no button that would do nothing without JavaScript', async () => {
    await openFresh(plain.tab, site.firstOf('policy').url)
    // What opens a popover does so without a script.
    const others = plain.tab.locator('button:not([type=submit], [popovertarget])')
    assert.equal(await others.count(), 0)
  })
}

const site = await openSite()

/** The pages load nothing from elsewhere, keep nothing, run nothing inline and need no script. */
describe('What a page loads and keeps', () => {
  testQuiet(site)
})
describe('What a page holds inline', () => {
  testInline(site)
})
describe('The site without JavaScript', () => {
  testWithoutScripts(site)
})
