/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import axe, { type AxeResults } from 'axe-core'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { ReviewEntry, ReviewRegister } from '../../src/views/review/review-register.ts'
import { base, openFresh, openSite, type Site } from './site.ts'

interface Shared {
  tab: Page
  context: BrowserContext
}

/** The policies that a register shows, each behind the state that it stands under. */
async function readRows(tab: Page): Promise<string[]> {
  const groups = await tab.locator('.review-group').filter({ visible: true }).all()
  const rows = await Promise.all(
    groups.map(async (group) => {
      const state = (await group.getAttribute('data-state')) ?? ''
      return (
        await group
          .locator('tbody [data-field=title]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      ).map((href) => `${state} ${href.slice(base.length)}`)
    }),
  )
  return rows.flat()
}

const everything = [
  'overdue barnsley/social-media/',
  'overdue collier-street/social-media/',
  'overdue westgate-on-sea/social-media/',
  'unknown barling-magna/social-media/',
  'unknown malvern/social-media/',
]

function countWords(tab: Page): Promise<string> {
  return tab.locator('.register-count').innerText()
}

async function waitForCount(tab: Page, words: string): Promise<void> {
  await tab.locator('.register-count', { hasText: words }).waitFor()
}

function testFilters(site: Site, shared: Shared): void {
  it('shows every policy under its state', async () => {
    await openFresh(shared.tab, site.page('review').url)
    assert.deepEqual(await readRows(shared.tab), everything)
    assert.equal(await countWords(shared.tab), '5 policies.')
  })

  it('filters by the keyboard, says how many there are and keeps the focus', async () => {
    const { tab } = shared
    await tab.getByLabel('State').focus()
    await tab.keyboard.press('ArrowDown')
    await waitForCount(tab, '3 of 5 policies match.')
    assert.deepEqual(await readRows(tab), everything.slice(0, 3))
    assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute('name')), 'state')
    assert.equal(await tab.getByRole('status').innerText(), '3 of 5 policies match.')
  })

  it('puts what is chosen into the address', async () => {
    const { tab } = shared
    await tab.getByLabel('Council').selectOption('barnsley')
    await waitForCount(tab, '1 of 5 policies matches.')
    assert.equal(tab.url(), `${site.page('review').url}?state=overdue&council=barnsley`)
  })

  it('shows the same to another reader who opens the address', async () => {
    const { tab, context } = await site.newTab()
    await tab.goto(shared.tab.url())
    await waitForCount(tab, '1 of 5 policies matches.')
    assert.deepEqual(await readRows(tab), ['overdue barnsley/social-media/'])
    assert.deepEqual(
      [await tab.getByLabel('State').inputValue(), await tab.getByLabel('Council').inputValue()],
      ['overdue', 'barnsley'],
    )
    await context.close()
  })

  it('shows everything again by a button, which leaves the focus on the filters and the address bare', async () => {
    const { tab } = shared
    await tab.getByRole('button', { name: 'Show all' }).focus()
    await tab.keyboard.press('Enter')
    await waitForCount(tab, '5 policies.')
    assert.deepEqual(await readRows(tab), everything)
    assert.equal(tab.url(), site.page('review').url)
    assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute('name')), 'state')
    assert.equal(await tab.getByRole('main').getByRole('button').count(), 0)
  })

  it('says that nothing matches', async () => {
    await openFresh(shared.tab, `${site.page('review').url}?state=current`)
    await waitForCount(shared.tab, 'None of 5 policies matches.')
    assert.deepEqual(await readRows(shared.tab), [])
  })

  it('passes over what an address asks for and there is not', async () => {
    await openFresh(
      shared.tab,
      `${site.page('review').url}?state=%3Cscript%3E&council=__proto__&other=1`,
    )
    assert.deepEqual(await readRows(shared.tab), everything)
    assert.equal(await shared.tab.getByRole('main').getByRole('button').count(), 0)
  })

  it('has nothing for axe-core to find while it is filtered', async () => {
    await openFresh(shared.tab, `${site.page('review').url}?state=overdue`)
    await waitForCount(shared.tab, '3 of 5')
    await shared.tab.evaluate(axe.source)
    const { violations } = await shared.tab.evaluate((): Promise<AxeResults> =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    )
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
  })

  it('of one council offers no choice of councils', async () => {
    await openFresh(shared.tab, site.page('review/barnsley').url)
    assert.deepEqual(await readRows(shared.tab), everything.slice(0, 1))
    assert.equal(await shared.tab.getByRole('combobox').count(), 0)
  })
}

const nasty = '<img src=x onerror="document.title=1"> & “words”'

function manyPolicies(site: Site): ReviewRegister {
  const register = JSON.parse(
    readFileSync(join(site.out, 'review', 'register.json'), 'utf8'),
  ) as ReviewRegister
  const [first] = register.policies
  assert.ok(first)
  const policies = Array.from({ length: 300 }, (_, index): ReviewEntry => ({
    ...first,
    policy: `barnsley/p${String(index)}`,
    title: nasty,
    due: '2020',
    state: 'overdue',
  }))
  return { ...register, policies: [...policies, ...register.policies] }
}

function testLargeRegister(site: Site, shared: Shared): void {
  it('shows no more than two hundred of many, and takes their titles for words', async () => {
    const { tab } = shared
    const answer = (route: Route): Promise<void> => route.fulfill({ json: manyPolicies(site) })
    await tab.route('**/review/register.json', answer)
    await openFresh(tab, `${site.page('review').url}?state=overdue`)
    await waitForCount(tab, '303 of 305 policies match; the 200 most urgent are shown.')
    assert.equal((await readRows(tab)).length, 200)
    assert.equal(await tab.locator('.review-group.overdue .count').innerText(), '(303)')
    assert.equal(await tab.locator('tbody img').count(), 0)
    assert.equal(await tab.getByRole('link', { name: nasty }).count(), 200)
    await tab.unroute('**/review/register.json', answer)
  })

  it('says that the register could not be loaded, and keeps what it showed', async () => {
    const { tab } = shared
    const fail = (route: Route): Promise<void> => route.abort()
    await tab.route('**/review/register.json', fail)
    await openFresh(tab, `${site.page('review').url}?state=overdue`)
    await waitForCount(tab, 'could not be loaded')
    assert.deepEqual(await readRows(tab), everything)
    await tab.unroute('**/review/register.json', fail)
    await tab.getByLabel('State').selectOption('unknown')
    await waitForCount(tab, '2 of 5 policies match.')
  })
}

function testForms(site: Site, shared: Shared): void {
  for (const [name, folder] of [
    ['review', 'review/'],
    ['review/barnsley', 'review/barnsley/'],
  ] as const) {
    it(`names its calendar, feed and tables in the head of ${name}`, async () => {
      await openFresh(shared.tab, site.page(name).url)
      const alternates = await shared.tab
        .locator('link[rel=alternate]')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]),
        )
      assert.deepEqual(alternates, [
        ['text/calendar', `${base}${folder}reviews.ics`],
        ['application/atom+xml', `${base}${folder}changes.atom`],
        ['text/csv', `${base}${folder}register.csv`],
        ['application/json', `${base}${folder}register.json`],
      ])
    })

    it(`has a feed in ${folder} that the browser can read as XML`, async () => {
      const text = readFileSync(join(site.out, folder, 'changes.atom'), 'utf8')
      const found = await shared.tab.evaluate((xml) => {
        const feed = new DOMParser().parseFromString(xml, 'application/xml')
        return {
          faults: feed.querySelectorAll('parsererror').length,
          name: feed.documentElement.localName,
          space: feed.documentElement.namespaceURI,
        }
      }, text)
      assert.deepEqual(found, { faults: 0, name: 'feed', space: 'http://www.w3.org/2005/Atom' })
    })
  }

  it('offers no filter where nothing could filter', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    await tab.goto(site.page('review').url)
    assert.deepEqual(await readRows(tab), everything)
    assert.equal(await tab.locator('.filters').isVisible(), false)
    assert.match(
      await tab.locator('.as-of').innerText(),
      /^As of 20 November 2026, the day on which this page was built\.$/,
    )
    await context.close()
  })

  it('is reached from the head of every page', async () => {
    await openFresh(shared.tab, site.page('home').url)
    await shared.tab
      .getByRole('navigation', { name: 'Handbook' })
      .getByRole('link', { name: 'Reviews' })
      .click()
    assert.equal(shared.tab.url(), site.page('review').url)
  })

  it('is printed without what is only for the screen, with the day that it is right for', async () => {
    const { tab } = shared
    await openFresh(tab, site.page('review').url)
    await tab.emulateMedia({ media: 'print' })
    assert.deepEqual(
      await tab
        .locator('.filters, .subscriptions, .site-header, .site-footer, .breadcrumbs')
        .filter({ visible: true })
        .count(),
      0,
    )
    assert.equal(await tab.locator('.as-of').isVisible(), true)
    assert.deepEqual(await readRows(tab), everything)
    const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1')
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1)
    await tab.emulateMedia({ media: null })
  })
}

const site = await openSite()

/** The register of reviews can be filtered, shared, subscribed to and printed. */
describe('The register of reviews', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  testFilters(site, shared)
  testLargeRegister(site, shared)
  testForms(site, shared)
})
