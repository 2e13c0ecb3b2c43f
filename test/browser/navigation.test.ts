/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { isInView } from './probes.ts'
import { openFresh, openSite, publicAddress, type Site } from './site.ts'

const collierStreet = 'collier-street/social-media'
const barlingMagna = 'barling-magna/social-media'

/** A tab that the tests of one group share. */
interface Shared {
  tab: Page
  context: BrowserContext
}

function assertInView(tab: Page, id: string): Promise<void> {
  return tab
    .locator(`[id="${id}"]`)
    .evaluate(isInView)
    .then((inView) => {
      assert.ok(inView, `#${id} is not in view`)
    })
}

function testWay(site: Site, shared: Shared): void {
  it('leads from the home page to a clause by links alone', async () => {
    const { tab } = shared
    await tab.goto(site.page('home').url)
    await tab.getByRole('link', { name: 'Collier Street Parish Council', exact: true }).click()
    assert.equal(tab.url(), site.page('collier-street').url)
    await tab.getByRole('link', { name: 'Social Media Policy & Procedures' }).click()
    assert.equal(tab.url(), site.page(collierStreet).url)
    await tab
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: '5. BUSINESS USE OF SOCIAL MEDIA' })
      .click()
    assert.equal(tab.url(), `${site.page(collierStreet).url}#business-use`)
    await assertInView(tab, 'business-use')
    await tab.getByLabel('Clause 5.10', { exact: true }).click()
    await assertInView(tab, 'sensitive-information')
  })

  it('leads back to the council and the home page by the breadcrumbs', async () => {
    const { tab } = shared
    await tab.goto(site.page(collierStreet).url)
    const trail = tab.getByRole('navigation', { name: 'Breadcrumb' })
    await trail.getByRole('link', { name: 'Collier Street Parish Council' }).click()
    assert.equal(tab.url(), site.page('collier-street').url)
    await trail.getByRole('link', { name: 'Home' }).click()
    assert.equal(tab.url(), site.page('home').url)
  })

  it('shows the page for what is not found at an unknown address', async () => {
    const response = await shared.tab.goto(`${site.page('home').url}no/such/page`)
    assert.equal(response?.status(), 404)
    assert.equal(
      await shared.tab.getByRole('heading', { level: 1 }).textContent(),
      'Page not found',
    )
    await shared.tab.getByRole('main').getByRole('link', { name: 'the home page' }).click()
    assert.equal(shared.tab.url(), site.page('home').url)
  })
}

function testPermalinks(site: Site, shared: Shared): void {
  it('shows the clause that an address names in view', async () => {
    await openFresh(shared.tab, `${site.page(collierStreet).url}#friend-requests`)
    await assertInView(shared.tab, 'friend-requests')
  })

  it('marks the clause that an address names, and no other', async () => {
    const mark = (id: string): Promise<string> =>
      shared.tab
        .locator(`[id="${id}"]`)
        .evaluate((clause) => getComputedStyle(clause, '::before').backgroundColor)
    await openFresh(shared.tab, `${site.page(collierStreet).url}#friend-requests`)
    assert.notEqual(await mark('friend-requests'), 'rgba(0, 0, 0, 0)')
    assert.equal(await mark('sensitive-information'), 'rgba(0, 0, 0, 0)')
  })

  it('shows the citation of the clause that an address names, and no other', async () => {
    await openFresh(shared.tab, `${site.page(collierStreet).url}#friend-requests`)
    const shown = await shared.tab.locator('.citation').filter({ visible: true }).allTextContents()
    assert.deepEqual(shown, [
      'Collier Street Parish Council, Social Media Policy & Procedures, clause 6.5',
    ])
  })

  it('puts a clause into the address when its number is clicked', async () => {
    await openFresh(shared.tab, site.page(collierStreet).url)
    await shared.tab.getByLabel('Clause 6.5', { exact: true }).click()
    assert.equal(shared.tab.url(), `${site.page(collierStreet).url}#friend-requests`)
  })

  it('counts the paragraphs of a section without numbers as a reader would', async () => {
    await openFresh(shared.tab, `${site.page(barlingMagna).url}#employees-politically-neutral`)
    const fifth = shared.tab.locator('#principals-and-commitments > .clause').nth(4)
    assert.match(
      await fifth.locator('[data-text]').innerText(),
      /^During the course of their work, employees/,
    )
    assert.equal(
      await fifth.locator('.citation').innerText(),
      'Barling Magna Parish Council, Social Media Policy Guidelines, ‘Principals and commitments’, paragraph 5',
    )
  })

  it('shows no citation where an address names no clause', async () => {
    await openFresh(shared.tab, site.page(barlingMagna).url)
    assert.deepEqual(
      await shared.tab.locator('.citation').filter({ visible: true }).allTextContents(),
      [],
    )
  })
}

function testCopying(site: Site, shared: Shared): void {
  it('copies the citation and the address of a clause', async () => {
    const { tab, context } = shared
    const address = `${site.page(barlingMagna).url}#employees-politically-neutral`
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
    await openFresh(tab, address)
    await tab.getByRole('button', { name: 'Copy citation' }).click()
    await tab.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await tab.evaluate(() => navigator.clipboard.readText())
    assert.equal(
      copied,
      `Barling Magna Parish Council, Social Media Policy Guidelines, ‘Principals and commitments’, paragraph 5, ${address}`,
    )
  })

  it('says in a status message that the citation is copied', async () => {
    const { tab } = shared
    await openFresh(tab, `${site.page(barlingMagna).url}#employees-politically-neutral`)
    assert.equal(await tab.getByRole('status').textContent(), '')
    await tab.getByRole('button', { name: 'Copy citation' }).click()
    await tab.getByRole('button', { name: 'Copied' }).waitFor()
    assert.match(
      (await tab.getByRole('status').textContent()) ?? '',
      /^Copied: Barling Magna Parish Council, .*paragraph 5$/,
    )
  })

  it('copies no words that were searched for', async () => {
    const { tab } = shared
    await openFresh(
      tab,
      `${site.page(barlingMagna).url}?highlight=political#employees-politically-neutral`,
    )
    await tab.getByRole('button', { name: 'Copy citation' }).click()
    await tab.getByRole('button', { name: 'Copied' }).waitFor()
    assert.match(
      await tab.evaluate(() => navigator.clipboard.readText()),
      /, http[^?]*#employees-politically-neutral$/,
    )
  })

  it('says on the button and in a status message when the browser does not let it copy', async () => {
    const { tab } = shared
    await openFresh(tab, `${site.page(barlingMagna).url}#employees-politically-neutral`)
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('Refused', 'NotAllowedError'))
    })
    await tab.getByRole('button', { name: 'Copy citation' }).click()
    await tab.getByRole('button', { name: 'Not copied' }).waitFor()
    assert.match((await tab.getByRole('status').textContent()) ?? '', /^Not copied: /)
  })

  it('copies the citation of the limb that was chosen, not of the clause around it', async () => {
    const { tab } = shared
    await openFresh(tab, `${site.page(barlingMagna).url}#enable-safe-use`)
    await tab.getByRole('button', { name: 'Copy citation' }).click()
    await tab.getByRole('button', { name: 'Copied' }).waitFor()
    assert.match(
      await tab.evaluate(() => navigator.clipboard.readText()),
      /‘Purpose’, paragraph 1, item 2, http:.*#enable-safe-use$/,
    )
  })
}

function testReferences(site: Site, shared: Shared): void {
  it('leads from clause 5.11 of Collier Street to clause 5.10', async () => {
    const { tab } = shared
    await openFresh(tab, site.page(collierStreet).url)
    await tab
      .locator('#public-interest-exception')
      .getByRole('link', { name: 'Clause 5.10' })
      .click()
    assert.equal(tab.url(), `${site.page(collierStreet).url}#sensitive-information`)
    await assertInView(tab, 'sensitive-information')
  })

  for (const { name, url } of site.pages.filter(({ kind }) => kind === 'policy')) {
    it(`leads every reference inside ${name} to a place in view`, async () => {
      await openFresh(shared.tab, url)
      const targets = await shared.tab
        .locator('main a[href^="#"]:not(.number, .permalink)')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      assert.notEqual(targets.length, 0)
      for (const target of new Set(targets)) {
        await shared.tab.evaluate((hash) => {
          location.hash = hash
        }, target)
        await assertInView(shared.tab, target.slice(1))
      }
    })
  }

  it('names its public address on every page', async () => {
    for (const { url } of site.pages.filter(({ kind }) => kind !== 'own')) {
      await openFresh(shared.tab, url)
      assert.equal(
        await shared.tab.locator('link[rel=canonical]').getAttribute('href'),
        url.replace(site.origin, publicAddress),
      )
    }
  })
}

const site = await openSite()

/** A reader finds the way to a clause, names it and copies its citation. */
describe('The way to a clause', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  testWay(site, shared)
  testPermalinks(site, shared)
  testCopying(site, shared)
  testReferences(site, shared)
})

describe('The way to a clause without JavaScript', () => {
  const plain = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(plain, await site.newTab({ javaScriptEnabled: false }))
  })
  afterAll(() => plain.context.close())

  it('goes to a section through the contents', async () => {
    await openFresh(plain.tab, site.page('collier-street/social-media').url)
    await plain.tab.locator('.contents a[href="#personal-use"]').click()
    assert.equal(await plain.tab.locator('#personal-use').evaluate(isInView), true)
  })

  it('shows the clause that an address names with its citation', async () => {
    await openFresh(plain.tab, `${site.page('collier-street/social-media').url}#friend-requests`)
    assert.equal(await plain.tab.locator('#friend-requests').evaluate(isInView), true)
    assert.deepEqual(
      await plain.tab.locator('.citation').filter({ visible: true }).allTextContents(),
      ['Collier Street Parish Council, Social Media Policy & Procedures, clause 6.5'],
    )
  })
})
