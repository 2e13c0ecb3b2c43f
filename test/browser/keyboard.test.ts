/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { isInView } from './probes.ts'
import { openFresh, openSite, type Site } from './site.ts'

/** What has the focus, as a reader meets it. */
interface Stop {
  index: number
  words: string
  hasOutline: boolean
  isSeen: boolean
}

/** The element with the focus; runs in the browser. The index is its place among all elements, -1 where nothing has the focus. */
function describeFocus(): Stop {
  const element = document.activeElement ?? document.body
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect()
  let paper: Element | null = element
  while (paper && /^rgba\(.*, 0\)$/.test(getComputedStyle(paper).backgroundColor))
    paper = paper.parentElement
  const inWindow = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight
  return {
    index: element === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(element),
    words:
      element.cloneNode(false) instanceof Element
        ? `${(element.cloneNode(false) as Element).outerHTML} ${element.textContent.slice(0, 30)}`
        : '',
    hasOutline:
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= 2 &&
      outlineColor !== getComputedStyle(paper ?? document.body).backgroundColor,
    isSeen:
      element.checkVisibility({ opacityProperty: true }) && width > 0 && height > 0 && inWindow,
  }
}

/** The places among all elements of those that the keyboard should reach, in order; runs in the browser. */
function listFocusable(): number[] {
  const all = [...document.querySelectorAll('*')]
  return all.flatMap((element, index) =>
    element instanceof HTMLElement && element.tabIndex >= 0 && element.checkVisibility()
      ? [index]
      : [],
  )
}

/** Presses Tab (or Shift+Tab) from an end of the page until the focus leaves it, or comes round to where it began. */
async function walk(tab: Page, key: 'Tab' | 'Shift+Tab', limit: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length <= limit) {
    await tab.keyboard.press(key)
    const stop = await tab.evaluate(describeFocus)
    if (stop.index === -1 || stop.index === stops[0]?.index) break
    stops.push(stop)
  }
  return stops
}

/** The names that assistive technology gives to what can have the focus. */
async function listNameless(context: BrowserContext, tab: Page): Promise<string[]> {
  const session = await context.newCDPSession(tab)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const focusable = nodes.filter(
    ({ ignored, role, properties }) =>
      !ignored &&
      role?.value !== 'RootWebArea' &&
      properties?.some(({ name, value }) => name === 'focusable' && value.value === true),
  )
  assert.notEqual(focusable.length, 0)
  return focusable
    .filter(({ name, role }) => role?.value !== 'main' && String(name?.value ?? '').trim() === '')
    .map(({ role }) => String(role?.value))
}

function testSkipLink(site: Site, shared: { tab: Page }): void {
  it('reaches the skip link first, which is then in view', async () => {
    await openFresh(shared.tab, site.page('home').url)
    const skip = shared.tab.getByRole('link', { name: 'Skip to the content' })
    assert.equal(await skip.evaluate(isInView), false)
    await shared.tab.keyboard.press('Tab')
    assert.equal(await skip.evaluate((link) => document.activeElement === link), true)
    assert.equal(await skip.evaluate(isInView), true)
  })

  it('moves on to the main part of the page by the skip link', async () => {
    await openFresh(shared.tab, site.page('barling-magna/social-media').url)
    await shared.tab.keyboard.press('Tab')
    await shared.tab.keyboard.press('Enter')
    assert.equal(await shared.tab.evaluate(() => document.activeElement?.localName), 'main')
    await shared.tab.keyboard.press('Tab')
    assert.equal(
      await shared.tab.evaluate(() => document.activeElement?.closest('nav')?.className),
      'breadcrumbs',
    )
  })
}

function testStops(site: Site, shared: { tab: Page; context: BrowserContext }, name: string): void {
  let stops: Stop[] = []
  let focusable: number[] = []

  it(`reaches everything on ${name} in the order of the page and leaves it again`, async () => {
    await openFresh(shared.tab, site.page(name).url)
    focusable = await shared.tab.evaluate(listFocusable)
    stops = await walk(shared.tab, 'Tab', focusable.length + 5)
    assert.deepEqual(
      stops.map(({ index }) => index),
      focusable,
    )
  })

  it(`goes back through everything on ${name} and leaves it again`, async () => {
    const back = await walk(shared.tab, 'Shift+Tab', focusable.length + 5)
    assert.deepEqual(
      back.map(({ index }) => index),
      focusable.toReversed(),
    )
  })

  it(`shows where the focus is on ${name}`, () => {
    assert.notEqual(stops.length, 0)
    assert.deepEqual(
      stops.filter(({ hasOutline }) => !hasOutline).map(({ words }) => words),
      [],
      'without an outline',
    )
    assert.deepEqual(
      stops.filter(({ isSeen }) => !isSeen).map(({ words }) => words),
      [],
      'out of sight',
    )
  })

  it(`has a name for everything that can have the focus on ${name}`, async () => {
    assert.deepEqual(await listNameless(shared.context, shared.tab), [])
  })
}

function testActions(site: Site, shared: { tab: Page; context: BrowserContext }): void {
  it('goes to a section by Enter on its entry in the contents', async () => {
    const { tab } = shared
    await openFresh(tab, site.page('collier-street/social-media').url)
    await tab.locator('.contents a[href="#personal-use"]').focus()
    await tab.keyboard.press('Enter')
    assert.equal(await tab.locator('#personal-use').evaluate(isInView), true)
    await tab.keyboard.press('Tab')
    assert.equal(
      await tab.evaluate(() => document.activeElement?.closest('.section')?.id),
      'personal-use',
      'Tab goes on from there',
    )
  })

  for (const key of ['Enter', 'Space']) {
    it(`copies a citation by ${key}`, async () => {
      const { tab, context } = shared
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
      await openFresh(tab, `${site.page('collier-street/social-media').url}#friend-requests`)
      await tab.evaluate(() => navigator.clipboard.writeText(''))
      await tab.getByRole('button', { name: 'Copy citation' }).focus()
      await tab.keyboard.press(key)
      await tab.getByRole('button', { name: 'Copied' }).waitFor()
      assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /, clause 6\.5, http/)
    })
  }

  it('keeps the focus on the button that has copied', async () => {
    assert.equal(await shared.tab.evaluate(() => document.activeElement?.localName), 'button')
  })
}

const site = await openSite()

/** Everything can be reached, seen and done without a mouse. */
describe('The keyboard alone', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  testSkipLink(site, shared)
  for (const name of [
    'home',
    'collier-street',
    'collier-street/social-media',
    'barling-magna/social-media',
  ])
    testStops(site, shared, name)
  testActions(site, shared)
})
