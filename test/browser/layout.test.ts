import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { findOverflow, findOverlaps, findSmallTargets } from './probes.ts'
import { type BuiltPage, openFresh, openSite, type Site } from './site.ts'

const widths = [320, 360, 768, 1280, 1920]

/** What a reader may set for text, which must not lose anything. @see https://www.w3.org/TR/WCAG22/#text-spacing */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/** Doubles the size of all text, as a browser's own setting does; runs in the browser. */
function doubleText(): void {
  const root = document.documentElement
  root.style.fontSize = `${String(2 * parseFloat(getComputedStyle(root).fontSize))}px`
}

/** Sets a reader's own style sheet, past the page's policy, and text of its usual size; runs in the browser. */
function setReaderStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  document.documentElement.style.fontSize = ''
}

/** Ways in which a page is looked at, each with what it is called, the width of the window and what is done to the page. */
const looks: readonly { title: string; width: number; change: (tab: Page) => Promise<void> }[] = [
  ...widths.map((width) => ({
    title: `at ${String(width)} px`,
    width,
    change: (tab: Page) => tab.evaluate(setReaderStyles, ''),
  })),
  { title: 'with text of double size', width: 1280, change: (tab) => tab.evaluate(doubleText) },
  {
    title: 'with wide text spacing at 1280 px',
    width: 1280,
    change: (tab) => tab.evaluate(setReaderStyles, textSpacing),
  },
  {
    title: 'with wide text spacing at 320 px',
    width: 320,
    change: (tab) => tab.evaluate(setReaderStyles, textSpacing),
  },
]

/** Asks the page that is open the same question in every look; gives back every answer with its look. */
async function look(tab: Page, question: () => string[]): Promise<string[]> {
  const answers: string[] = []
  for (const { title, width, change } of looks) {
    await tab.setViewportSize({ width, height: 900 })
    await change(tab)
    answers.push(...(await tab.evaluate(question)).map((answer) => `${title}: ${answer}`))
  }
  return answers
}

function testTouch(site: Site, policies: readonly BuiltPage[]): void {
  const shared = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(
      shared,
      await site.newTab({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }),
    )
  })
  afterAll(() => shared.context.close())

  it('shows the link signs where nothing can hover', async () => {
    await openFresh(shared.tab, site.firstOf('policy').url)
    assert.equal(
      await shared.tab
        .locator('.permalink')
        .first()
        .evaluate((link) => getComputedStyle(link).opacity),
      '1',
    )
  })

  for (const page of site.samples) {
    it(`has targets on ${page.name} that a finger can hit`, async () => {
      await openFresh(shared.tab, page.url)
      const problems: string[] = []
      for (const width of [320, 1280]) {
        await shared.tab.setViewportSize({ width, height: 740 })
        problems.push(
          ...(await shared.tab.evaluate(findSmallTargets)).map(
            (problem) => `at ${String(width)} px: ${problem}`,
          ),
        )
      }
      assert.deepEqual(problems, [])
    })
  }

  for (const { name, url } of policies) {
    it(`keeps the link signs of ${name} clear of the text on a narrow screen`, async () => {
      await shared.tab.setViewportSize({ width: 320, height: 740 })
      await openFresh(shared.tab, url)
      assert.deepEqual(await shared.tab.evaluate(findOverlaps), [])
    })
  }
}

const site = await openSite()

/** Every page fits every window and every size of text. */
const policies = site.pages.filter(({ kind }) => kind === 'policy')
describe('The layout', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  for (const { name, url, kind } of site.samples) {
    it(`shows all of ${name} without sideways scrolling`, async () => {
      await openFresh(shared.tab, url)
      assert.deepEqual(await look(shared.tab, findOverflow), [])
    })
    if (kind === 'policy')
      it(`hangs the numbers of ${name} clear of the text`, async () => {
        assert.deepEqual(await look(shared.tab, findOverlaps), [])
      })
  }
})
describe('The layout under a finger', () => {
  testTouch(site, policies)
})
