import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { dateInWords } from '../../src/views/dates.ts'
import { contrast } from './contrast.ts'
import type { PdfPage } from './pdf-pages.ts'
import { bodyOf, footOf, headOf, partedHeadings, print } from './printed.ts'
import { base, builtOn, openFresh, openSite, publicAddress, type Site } from './site.ts'

/** A kind of page: the name of one of it, with what a reader asks of it, and what is there once it is shown. */
interface Kind {
  name: string
  query?: string
  shown?: string
}

interface Shared {
  tab: Page
  context: BrowserContext
}

/** What paper has no use for. */
const screenOnly =
  'nav, button, input, select, textarea, .skip, .site-header, .site-footer, .breadcrumbs, .permalink, .tools, .downloads, .not-on-paper'

const kinds: readonly Kind[] = [
  { name: 'home' },
  { name: 'search' },
  { name: 'search', query: '?q=account', shown: '.result' },
  { name: 'glossary' },
  { name: 'legislation' },
  { name: 'review' },
  { name: 'compare' },
  { name: 'compare/risks' },
  { name: 'compare/no-topic' },
  { name: 'compare/wording' },
  { name: 'compare/two' },
  { name: 'help' },
  { name: 'help/tags' },
  { name: 'help/dates-and-review' },
  { name: 'help/errors' },
  { name: 'about' },
  { name: 'accessibility' },
  { name: '404.html' },
]

/** What is on paper of the page that is open; runs in the browser. */
function readSheet(screenOnly: string): {
  left: string[]
  moving: string[]
  texts: { words: string; colour: string; paper: string }[]
  parted: string[]
  heading: string
  headings: string[]
} {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
    element.checkVisibility(),
  )
  const show = (element: Element): string => `${element.localName} ${element.classList.value}`
  const paperOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor !== 'rgba(0, 0, 0, 0)'
      ? backgroundColor
      : element.parentElement
        ? paperOf(element.parentElement)
        : 'rgb(255, 255, 255)'
  }
  const hasWords = (element: Element): boolean =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
  const keeps = (element: Element): boolean => {
    const { breakAfter, breakInside, orphans, widows } = getComputedStyle(element)
    return element.localName === 'tr'
      ? breakInside === 'avoid'
      : element.localName === 'p'
        ? orphans === '3' && widows === '3'
        : breakAfter === 'avoid'
  }
  return {
    left: shown.filter((element) => element.matches(screenOnly)).map(show),
    moving: shown
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
      .map(show),
    texts: shown.filter(hasWords).map((element) => ({
      words: element.textContent.slice(0, 60),
      colour: getComputedStyle(element).color,
      paper: paperOf(element),
    })),
    parted: shown
      .filter((element) => element.matches('h1, h2, h3, h4, h5, h6, tr, p') && !keeps(element))
      .map(show),
    heading: document.querySelector('h1')?.textContent.trim() ?? '',
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    ),
  }
}

function testKind(site: Site, shared: Shared, { name, query = '', shown = 'h1' }: Kind): void {
  const called = `${name}${query}`
  let sheet: ReturnType<typeof readSheet>
  let pages: PdfPage[]
  beforeAll(async () => {
    const { tab } = shared
    await tab.emulateMedia({ media: null, colorScheme: 'dark' })
    await openFresh(tab, `${site.page(name).url}${query}`)
    await tab.locator(shown).first().waitFor()
    pages = await print(tab)
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    sheet = await tab.evaluate(readSheet, screenOnly)
  })

  it(`leaves out of the print of ${called} what is only for the screen`, () => {
    assert.deepEqual(sheet.left, [])
    assert.deepEqual(sheet.moving, [])
  })

  it(`prints ${called} in black on white, even from dark mode`, () => {
    assert.ok(sheet.texts.length > 1)
    assert.deepEqual(
      sheet.texts.filter(
        ({ colour, paper }) => paper !== 'rgb(255, 255, 255)' || contrast(colour, paper) < 7,
      ),
      [],
    )
  })

  it(`keeps together what belongs together in the print of ${called}`, () => {
    assert.deepEqual(sheet.parted, [])
    assert.deepEqual(partedHeadings(pages, sheet.headings), [])
  })

  it(`prints number, handbook and day on every page of ${called}`, () => {
    const { title } = JSON.parse(readFileSync(join(site.out, 'handbook.json'), 'utf8')) as {
      title: string
    }
    for (const [index, page] of pages.entries()) {
      const foot = footOf(page)
      for (const words of [
        title,
        `Page ${String(index + 1)} of ${String(pages.length)}`,
        `Built on ${dateInWords(builtOn)}`,
      ])
        assert.ok(foot.includes(words), `${words}: ${foot}`)
    }
  })

  it(`prints the address of ${called} once at the end, and no other of the handbook`, () => {
    const lines = pages.flatMap(bodyOf)
    const found = lines.filter((line) => line.includes(publicAddress) || line.includes(base))
    const path = name === 'home' ? '' : `${name}/`
    assert.deepEqual(
      found,
      name === '404.html' ? [] : [`This page: ${publicAddress}${base}${path}${query}`],
    )
    assert.equal(lines.indexOf(found[0] ?? ''), found.length === 0 ? -1 : lines.length - 1)
  })

  if (!name.startsWith('compare'))
    it(`repeats the title of ${called} at the head from the second page on`, () => {
      assert.deepEqual(
        pages.map(headOf),
        pages.map((_, index) => (index === 0 ? '' : sheet.heading)),
      )
    })
}

function testLinks(site: Site, shared: Shared): void {
  it('prints the address of a page of another site behind the words that lead there', async () => {
    await openFresh(shared.tab, site.page('legislation').url)
    const words = (await print(shared.tab)).flatMap(bodyOf).join(' ')
    assert.match(
      words,
      /Official text: .{5,90} on legislation\.gov\.uk \[https:\/\/www\.legislation\.gov\.uk\/ukpga\/\d+\/\d+\]/,
    )
    assert.match(words, /The official texts are on legislation\.gov\.uk\. /)
  })
}

const site = await openSite()

/** Every kind of page prints well straight from the browser. */
describe('The print of a page', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  const councils = site.pages.filter(({ kind }) => kind === 'council').slice(0, 1)
  for (const kind of [
    ...kinds,
    ...councils,
    ...councils.map(({ name }) => ({ name: `review/${name}` })),
  ])
    describe(`of the kind of ${kind.name}`, () => {
      testKind(site, shared, { ...kind, name: kind.name.replace(/\/$/, '') })
    })
  testLinks(site, shared)
})
