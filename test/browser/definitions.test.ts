/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { findViolations, loadAxe } from './axe.ts'
import { findOverflow, isInView } from './probes.ts'
import { openFresh, openSite, type Site } from './site.ts'

interface Shared {
  tab: Page
  context: BrowserContext
}

const policy = 'collier-street/social-media'
const word = (tab: Page): Locator =>
  tab.locator('#resources-for-accounts a.term', { hasText: /^friends$/ })
const box = (tab: Page): Locator => tab.getByRole('dialog', { name: 'Friend' })

/** What has the focus; runs in the browser. */
function focused(): string {
  return document.activeElement?.id === '_definition'
    ? 'box'
    : (document.activeElement?.textContent ?? '')
}

/** True when an element is wholly in the window; runs in the browser. */
function isWhole(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return (
    left >= 0 &&
    top >= 0 &&
    right <= document.documentElement.clientWidth &&
    bottom <= window.innerHeight
  )
}

async function open(site: Site, tab: Page): Promise<void> {
  await openFresh(tab, site.page(policy).url)
  await word(tab).focus()
  await tab.keyboard.press('Enter')
  await box(tab).waitFor()
}

function testKeyboard(site: Site, shared: Shared): void {
  it('is shown by Enter, says whose it is, and takes the focus', async () => {
    const { tab } = shared
    await openFresh(tab, site.page(policy).url)
    assert.deepEqual(
      [
        await word(tab).getAttribute('aria-haspopup'),
        await word(tab).getAttribute('aria-expanded'),
      ],
      ['dialog', 'false'],
    )
    await open(site, tab)
    assert.equal(await word(tab).getAttribute('aria-expanded'), 'true')
    assert.equal(
      await box(tab).locator('blockquote').innerText(),
      'Friend: someone who you have allowed to access your page – not necessarily a real friend.',
    )
    assert.match(
      await box(tab).innerText(),
      /Definition in Collier Street Parish Council, Social Media Policy & Procedures, .*definition of ‘Friend’/,
    )
    assert.equal(await tab.evaluate(focused), 'box')
    assert.equal(new URL(tab.url()).hash, '', 'the reader stays where they are')
  })

  it('is left by Escape, which gives the focus back to the word', async () => {
    await shared.tab.keyboard.press('Escape')
    assert.equal(await box(shared.tab).isVisible(), false)
    assert.equal(await shared.tab.evaluate(focused), 'friends')
    assert.equal(await word(shared.tab).getAttribute('aria-expanded'), 'false')
  })

  it('is left by its button, which gives the focus back to the word', async () => {
    await open(site, shared.tab)
    await shared.tab.keyboard.press('Tab')
    assert.equal(await shared.tab.evaluate(focused), 'Close')
    await shared.tab.keyboard.press('Enter')
    assert.equal(await box(shared.tab).isVisible(), false)
    assert.equal(await shared.tab.evaluate(focused), 'friends')
  })

  it('is closed by Tab behind its last link, which goes on to what follows the word', async () => {
    await open(site, shared.tab)
    for (let stop = 0; stop < 3; stop += 1) await shared.tab.keyboard.press('Tab')
    assert.equal(await box(shared.tab).isVisible(), false)
    assert.equal(await shared.tab.evaluate(focused), 'followers')
  })

  it('leads to the definition where it stands', async () => {
    const { tab } = shared
    await open(site, tab)
    await box(tab)
      .getByRole('link', { name: /definition of ‘Friend’/ })
      .focus()
    await tab.keyboard.press('Enter')
    assert.equal(await box(tab).isVisible(), false)
    assert.equal(new URL(tab.url()).hash, '#term-friend')
    assert.equal(await tab.locator('#term-friend').evaluate(isInView), true)
  })

  it('gives way to that of a word inside it, and still gives the focus back', async () => {
    const { tab } = shared
    await openFresh(tab, site.page(policy).url)
    await tab.locator('#channels-included a.term', { hasText: 'Facebook' }).focus()
    await tab.keyboard.press('Enter')
    await tab
      .getByRole('dialog', { name: 'Facebook' })
      .getByRole('link', { name: 'social network' })
      .focus()
    await tab.keyboard.press('Enter')
    assert.match(
      await tab.getByRole('dialog', { name: 'Social networking' }).innerText(),
      /using sites such as/,
    )
    assert.equal(await tab.getByRole('dialog').count(), 1)
    await tab.keyboard.press('Escape')
    assert.equal(await tab.evaluate(focused), 'Facebook')
  })
}

function testPointer(site: Site, shared: Shared): void {
  it('is shown by a click and closed by a click beside it', async () => {
    const { tab } = shared
    await openFresh(tab, site.page(policy).url)
    await word(tab).click()
    assert.equal(await box(tab).isVisible(), true)
    await tab.mouse.click(3, 3)
    assert.equal(await box(tab).isVisible(), false)
  })

  it('shows all that a policy says of a term which it defines twice', async () => {
    await shared.tab.locator('#growth-of-social-media a.term').click()
    const words = await shared.tab
      .getByRole('dialog', { name: 'social media' })
      .locator('blockquote')
      .allInnerTexts()
    assert.deepEqual(
      words.map((each) => each.slice(0, 20)),
      ['For the purpose of t', 'This includes online'],
    )
  })

  it('moves nothing on the page', async () => {
    const { tab } = shared
    await openFresh(tab, site.page(policy).url)
    await word(tab).scrollIntoViewIfNeeded()
    const before = await tab.evaluate(() => [
      window.scrollY,
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ])
    await word(tab).click()
    assert.deepEqual(
      await tab.evaluate(() => [
        window.scrollY,
        document.documentElement.scrollHeight,
        document.documentElement.scrollWidth,
      ]),
      before,
    )
  })

  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    it(`is not shown where the link is opened elsewhere (${modifier})`, async () => {
      await openFresh(shared.tab, site.page(policy).url)
      const opened = shared.context.waitForEvent('page')
      await word(shared.tab).click({ modifiers: [modifier] })
      const other = await opened
      await other.waitForURL(/#term-friend$/)
      await other.close()
      assert.equal(await box(shared.tab).isVisible(), false)
    })
  }

  it('leaves the words of the policy as they are', async () => {
    const { tab } = shared
    const words = (): Promise<string[]> => tab.locator('[data-text]').allTextContents()
    await openFresh(tab, site.page(policy).url)
    const before = await words()
    await word(tab).click()
    assert.deepEqual(await words(), before)
  })
}

function testLooks(site: Site): void {
  for (const [width, height] of [
    [320, 568],
    [1280, 800],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits a window of ${String(width)} × ${String(height)} px, by touch, ${colorScheme}, and axe-core finds nothing`, async () => {
        const { tab, context } = await site.newTab({
          hasTouch: true,
          viewport: { width, height },
          colorScheme,
        })
        await loadAxe(context)
        await tab.goto(site.page(policy).url)
        for (const id of [
          'growth-of-social-media',
          'resources-for-accounts',
          'hashtag',
          'term-social-networking',
        ]) {
          const trigger = tab.locator(`#${id} a.term`).first()
          await trigger.scrollIntoViewIfNeeded()
          await trigger.tap()
          assert.equal(await tab.getByRole('dialog').evaluate(isWhole), true, id)
          assert.equal(await tab.getByRole('button', { name: 'Close' }).evaluate(isWhole), true, id)
          assert.deepEqual(await tab.evaluate(findOverflow), [], id)
          await tab.getByRole('button', { name: 'Close' }).tap()
        }
        await word(tab).tap()
        assert.deepEqual(await findViolations(tab), [])
        await context.close()
      })
    }
  }
}

const site = await openSite()

/** The definition of a term is shown beside the word, for everybody. */
describe('The definition of a term', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  testKeyboard(site, shared)
  testPointer(site, shared)
  testLooks(site)

  it('is where the word leads to without JavaScript', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    await tab.goto(site.page(policy).url)
    await word(tab).click()
    assert.equal(new URL(tab.url()).hash, '#term-friend')
    assert.equal(await tab.locator('#term-friend').evaluate(isInView), true)
    await context.close()
  })

  it('is marked on the page by a dotted line, on paper by nothing', async () => {
    const line = (): Promise<string> =>
      word(shared.tab).evaluate(
        (link) =>
          `${getComputedStyle(link).textDecorationLine} ${getComputedStyle(link).textDecorationStyle}`,
      )
    await openFresh(shared.tab, site.page(policy).url)
    assert.equal(await line(), 'underline dotted')
    await shared.tab.emulateMedia({ media: 'print' })
    assert.match(await line(), /^none/)
    await shared.tab.emulateMedia({ media: null })
  })
})
