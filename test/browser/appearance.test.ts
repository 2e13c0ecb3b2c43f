/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { contrast } from './contrast.ts'
import { openFresh, openSite, type Site } from './site.ts'

/** The colours of a targeted clause; runs in the browser. */
function readMark(clause: Element): {
  paper: string
  mark: string
  edge: string
  texts: { words: string; colour: string }[]
} {
  const { backgroundColor, outlineStyle, outlineWidth, borderStyle, borderWidth } =
    getComputedStyle(clause, '::before')
  const shown = [...clause.querySelectorAll('[data-text], .citation, .number, .permalink')].filter(
    (element) => element.checkVisibility(),
  )
  return {
    paper: getComputedStyle(document.documentElement).backgroundColor,
    mark: backgroundColor,
    edge: outlineStyle !== 'none' ? outlineWidth : borderStyle !== 'none' ? borderWidth : '0px',
    texts: shown.map((element) => ({
      words: element.textContent,
      colour: getComputedStyle(element).color,
    })),
  }
}

/** Everything on the page that moves or would; runs in the browser. */
function findMotion(): string[] {
  const isLong = (durations: string): boolean =>
    durations.split(',').some((duration) => parseFloat(duration) > 0)
  const moving = [...document.querySelectorAll('*')]
    .flatMap((element) =>
      ['', '::before', '::after'].map((part) => ({
        element,
        style: getComputedStyle(element, part),
      })),
    )
    .filter(
      ({ style }) =>
        style.animationName !== 'none' ||
        isLong(style.transitionDuration) ||
        style.scrollBehavior === 'smooth',
    )
  return [
    ...document.getAnimations().map(() => 'an animation'),
    ...moving.map(({ element }) => element.localName),
  ]
}

interface Shared {
  tab: Page
  context: BrowserContext
}

function testSchemes(site: Site, shared: Shared): void {
  it('changes its colours in dark mode', async () => {
    await openFresh(shared.tab, site.page('home').url)
    const colours = async (colorScheme: 'light' | 'dark'): Promise<[string, string]> => {
      await shared.tab.emulateMedia({ colorScheme })
      return shared.tab.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.body).color,
      ])
    }
    const [lightPaper, lightInk] = await colours('light')
    const [darkPaper, darkInk] = await colours('dark')
    assert.ok(contrast(lightPaper, 'rgb(0, 0, 0)') > 15, `${lightPaper} is light`)
    assert.ok(contrast(darkPaper, 'rgb(255, 255, 255)') > 15, `${darkPaper} is dark`)
    assert.ok(contrast(lightPaper, lightInk) > 12 && contrast(darkPaper, darkInk) > 12)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps the words of a marked clause readable in ${colorScheme} mode`, async () => {
      await shared.tab.emulateMedia({ colorScheme })
      await openFresh(shared.tab, `${site.page('collier-street/social-media').url}#friend-requests`)
      const { paper, mark, texts } = await shared.tab.locator('#friend-requests').evaluate(readMark)
      assert.notEqual(mark, paper)
      assert.notEqual(texts.length, 0)
      assert.deepEqual(
        texts.filter(({ colour }) => contrast(colour, mark) < 4.5),
        [],
      )
    })
  }
}

function testForcedColours(site: Site, shared: Shared): void {
  it('shows the focus in forced colours', async () => {
    await shared.tab.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    await openFresh(shared.tab, site.page('collier-street/social-media').url)
    for (let stop = 0; stop < 12; stop += 1) {
      await shared.tab.keyboard.press('Tab')
      const { words, style, width, ratioOf } = await shared.tab.evaluate(() => {
        const element = document.activeElement ?? document.body
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
        return {
          words: element.textContent,
          style: outlineStyle,
          width: parseFloat(outlineWidth),
          ratioOf: [
            outlineColor,
            getComputedStyle(document.documentElement).backgroundColor,
          ] as const,
        }
      })
      assert.ok(
        style !== 'none' && width >= 2 && contrast(...ratioOf) >= 3,
        `the focus on “${words}”`,
      )
    }
  })

  it('marks the clause that an address names in forced colours', async () => {
    await openFresh(shared.tab, `${site.page('collier-street/social-media').url}#friend-requests`)
    const { mark, edge, paper } = await shared.tab.locator('#friend-requests').evaluate(readMark)
    assert.ok(
      parseFloat(edge) >= 1 || (!mark.endsWith(', 0)') && mark !== paper),
      `the mark is ${mark} on ${paper}, with an edge of ${edge}`,
    )
  })

  it('shows in forced colours where a notice begins', async () => {
    const edges = await shared.tab
      .locator('.notice')
      .evaluateAll((notices) =>
        notices.map((notice) => getComputedStyle(notice).borderInlineStartWidth),
      )
    assert.notEqual(edges.length, 0)
    assert.ok(edges.every((edge) => parseFloat(edge) >= 2))
  })

  it('keeps the link signs out of sight in forced colours until they are wanted', async () => {
    assert.equal(
      await shared.tab
        .locator('.permalink')
        .first()
        .evaluate((link) => getComputedStyle(link).opacity),
      '0',
    )
  })
}

function testMotion(site: Site, shared: Shared): void {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    it(`moves nothing (reduced motion: ${reducedMotion})`, async () => {
      await shared.tab.emulateMedia({ forcedColors: 'none', reducedMotion })
      for (const name of ['home', 'collier-street', 'collier-street/social-media', 'help']) {
        await openFresh(shared.tab, site.page(name).url)
        assert.deepEqual(await shared.tab.evaluate(findMotion), [], name)
      }
    })
  }
}

const site = await openSite()

/** The pages keep what they say in the colours and with the motion that a reader has chosen. */
describe('The appearance that a reader chooses', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  testSchemes(site, shared)
  testForcedColours(site, shared)
  testMotion(site, shared)
})
