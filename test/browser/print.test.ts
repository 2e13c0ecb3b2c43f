import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { contrast } from './contrast.ts'
import type { PdfPage } from './pdf-pages.ts'
import { bodyOf, footOf, headOf, partedHeadings, print } from './printed.ts'
import { type BuiltPage, openFresh, openSite, type Site } from './site.ts'

/** What a printed page has no use for. */
const screenOnly =
  '.skip, .site-header, .site-footer, .breadcrumbs, .contents, .tools, .permalink, .downloads, nav, button'

interface Shared {
  tab: Page
  context: BrowserContext
}

/** The policy's own text that is (or is not) on paper; runs in the browser. */
function readPrinted(): { words: string; isShown: boolean; colour: string; paper: string }[] {
  const paperOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor !== 'rgba(0, 0, 0, 0)'
      ? backgroundColor
      : element.parentElement
        ? paperOf(element.parentElement)
        : 'rgb(255, 255, 255)'
  }
  return [...document.querySelectorAll('[data-text], [data-control] :is(th, td)')].map(
    (element) => ({
      words: element.textContent,
      isShown: element.checkVisibility(),
      colour: getComputedStyle(element).color,
      paper: paperOf(element),
    }),
  )
}

function toWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** How many of these words stand in the text in the same order. What a page break puts between them (page numbers, notes) is passed over. */
function countInOrder(words: readonly string[], text: readonly string[]): number {
  let at = 0
  return words.filter((word) => {
    const found = text.indexOf(word, at)
    if (found === -1 || found - at > 400) return false
    at = found + 1
    return true
  }).length
}

async function firstClause(tab: Page, url: string): Promise<string> {
  await openFresh(tab, url)
  return (await tab.locator('.section .clause').first().getAttribute('id')) ?? ''
}

function testSheet(shared: Shared, { name, url }: BuiltPage): void {
  it(`hides from the print of ${name} what is only for the screen`, async () => {
    await shared.tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await openFresh(shared.tab, `${url}#${await firstClause(shared.tab, url)}`)
    const left = await shared.tab
      .locator(screenOnly)
      .filter({ visible: true })
      .evaluateAll((elements) =>
        elements.map((element) => `${element.localName} ${element.classList.value}`),
      )
    assert.deepEqual(left, [])
  })

  it(`prints every word and number of ${name}`, async () => {
    const printed = await shared.tab.evaluate(readPrinted)
    assert.ok(printed.length > 20)
    assert.deepEqual(
      printed.filter(({ isShown }) => !isShown).map(({ words }) => words),
      [],
    )
  })

  it(`prints ${name} in black on white, even from dark mode`, async () => {
    const printed = await shared.tab.evaluate(readPrinted)
    assert.deepEqual(
      printed.filter(
        ({ colour, paper }) => paper !== 'rgb(255, 255, 255)' || contrast(colour, paper) < 12,
      ),
      [],
    )
  })
}

/** What the data of the handbook say of a policy that stands at the head of its print. */
function expectedHead(
  site: Site,
  name: string,
): { council: string; title: string; version: string | undefined } {
  const { council, title, version } = JSON.parse(
    readFileSync(join(site.out, name, 'policy.json'), 'utf8'),
  ) as { council: { name: string }; title: string; version?: string }
  return { council: council.name, title, version }
}

function testPdf(site: Site, shared: Shared, { name, url }: BuiltPage): void {
  let pages: PdfPage[]
  let words: string[]

  it(`prints ${name} on a likely number of pages`, async () => {
    await shared.tab.emulateMedia({ media: null, colorScheme: 'light' })
    await openFresh(shared.tab, url)
    words = (await shared.tab.locator('[data-text]').allTextContents()).flatMap(toWords)
    pages = await print(shared.tab)
    assert.ok(
      pages.length >= Math.floor(words.length / 700) &&
        pages.length <= Math.ceil(words.length / 250) + 2,
      `${String(pages.length)} pages for ${String(words.length)} words`,
    )
  })

  it(`prints the words of ${name} in order`, () => {
    assert.ok(countInOrder(words, toWords(pages.flatMap(bodyOf).join('\n'))) > 0.98 * words.length)
  })

  it(`prints whose policy ${name} is, its title and its version at the head of every page`, async () => {
    const { council, title, version } = expectedHead(site, name)
    const overdue = (await shared.tab.locator('.notice.overdue').count()) > 0
    const head = `${council} · ${title}${version === undefined ? '' : ` · version ${version}`}${overdue ? ' Review overdue' : ''}`
    assert.deepEqual(
      pages.map(headOf),
      pages.map(() => head),
    )
    assert.deepEqual(
      pages.map((page, index) =>
        footOf(page).includes(`Page ${String(index + 1)} of ${String(pages.length)}`),
      ),
      pages.map(() => true),
    )
  })

  it(`parts no number of ${name} from its clause, and no heading from what it heads`, async () => {
    const numbers = new Set(await shared.tab.locator('.number').allTextContents())
    const headings = (await shared.tab.locator('h1, h2, h3, h4, h5, h6').allTextContents()).map(
      (heading) => heading.replace(/\s+/g, ' ').trim(),
    )
    assert.deepEqual(
      pages.flatMap(bodyOf).filter((line) => numbers.has(line)),
      [],
    )
    assert.deepEqual(partedHeadings(pages, headings), [])
  })
}

/** The definitions that a policy’s own words lead to: those in its last section, by their terms, and the others, by their words; runs in the browser. */
function readDefinitions(): { above: string[]; repeated: string[] } {
  const used = new Set(
    [...document.querySelectorAll<HTMLAnchorElement>('a.term')].map(
      ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))?.dataset['term'],
    ),
  )
  const definitions = [...document.querySelectorAll<HTMLElement>('.definition')].filter(
    ({ dataset }) => used.has(dataset['term']),
  )
  const isAbove = (definition: Element): boolean => definition.matches('.section:last-child *')
  return {
    above: definitions
      .filter(isAbove)
      .map((definition) => definition.querySelector('dfn')?.textContent ?? ''),
    repeated: definitions
      .filter((definition) => !isAbove(definition))
      .map((definition) =>
        [...definition.querySelectorAll('[data-text]')]
          .map(({ textContent }) => textContent)
          .join(' '),
      ),
  }
}

function testTerms(shared: Shared, { name, url }: BuiltPage): void {
  it(`ends the print of ${name} with the definitions of the terms that it uses`, async () => {
    const { tab } = shared
    await tab.emulateMedia({ media: null })
    await openFresh(tab, url)
    const { above, repeated } = await tab.evaluate(readDefinitions)
    const [, end = ''] = (await print(tab))
      .flatMap(bodyOf)
      .join('\n')
      .split('\nTerms used in this text\n')
    const [list = ''] = end.split('\nAbout this text\n')
    assert.ok(repeated.length > 0)
    const found = new Set(toWords(list))
    assert.deepEqual(
      [...repeated, ...above].flatMap(toWords).filter((word) => !found.has(word)),
      [],
    )
    assert.equal(list.match(/\[(?:clause|‘|preamble|opening)/g)?.length, repeated.length)
    assert.equal(list.includes('Defined in the last part of the text, above: '), above.length > 0)
  })

  it(`has no copy of a definition in ${name} before and after the print`, async () => {
    assert.equal(await shared.tab.locator('.printed-terms').count(), 0)
    assert.equal(await shared.tab.locator('[id=""], [data-text] [data-text]').count(), 0)
  })
}

function testStates(site: Site, shared: Shared): void {
  const [page] = site.pages.filter(({ kind }) => kind === 'policy')
  for (const [state, words] of [
    ['draft', 'Draft'],
    ['superseded', 'Superseded'],
    ['withdrawn', 'Withdrawn'],
    ['not-yet', 'Not yet in force'],
  ] as const) {
    it(`prints “${words}” at the head of every page of a policy that is so`, async () => {
      await openFresh(shared.tab, page?.url ?? '')
      await shared.tab
        .locator('.notice')
        .first()
        .evaluate((notice, name) => {
          notice.setAttribute('class', `notice ${name}`)
        }, state)
      for (const printed of await print(shared.tab))
        assert.ok(headOf(printed).endsWith(` ${words}`), headOf(printed))
    })
  }
}

function testWithoutScripts(site: Site): void {
  const [page] = site.pages.filter(({ kind }) => kind === 'policy')
  it('has every word of the policy without JavaScript, with head and foot', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    await openFresh(tab, page?.url ?? '')
    const words = (await tab.locator('[data-text]').allTextContents()).flatMap(toWords)
    const pages = await print(tab)
    assert.ok(
      words.length > 500 &&
        countInOrder(words, toWords(pages.flatMap(bodyOf).join('\n'))) > 0.98 * words.length,
    )
    assert.match(headOf(pages[0] ?? assert.fail()), / · /)
    assert.match(footOf(pages[0] ?? assert.fail()), /Page 1 of \d/)
    await context.close()
  })
}

const site = await openSite()

/** A policy prints well straight from the browser. */
describe('The print of a policy', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  for (const page of site.pages.filter(({ kind }) => kind === 'policy')) {
    testSheet(shared, page)
    testPdf(site, shared, page)
    testTerms(shared, page)
  }
  testStates(site, shared)
  testWithoutScripts(site)
})
