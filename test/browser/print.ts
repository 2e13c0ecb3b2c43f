import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { contrast } from './contrast.ts'
import { makeTemporaryFolder, openFresh, type BuiltPage, type Site } from './site.ts'

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

/** What a printed page has no use for. */
const screenOnly = '.skip, .site-header, .site-footer, .breadcrumbs, .contents, .tools, .permalink, .downloads, nav, button'

interface Shared {
  tab: Page
  context: BrowserContext
}

/** The policy's own text that is (or is not) on paper; runs in the browser. */
function readPrinted(): { words: string, isShown: boolean, colour: string, paper: string }[] {
  const paperOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor !== 'rgba(0, 0, 0, 0)' ? backgroundColor : element.parentElement ? paperOf(element.parentElement) : 'rgb(255, 255, 255)'
  }
  return [...document.querySelectorAll('[data-text], [data-control] :is(th, td)')].map((element) => ({
    words: element.textContent, isShown: element.checkVisibility(), colour: getComputedStyle(element).color, paper: paperOf(element),
  }))
}

function toWords(text: string): string[] {
  return text.normalize('NFKC').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
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
    const left = await shared.tab.locator(screenOnly).filter({ visible: true }).evaluateAll((elements) => elements.map((element) => `${element.localName} ${element.classList.value}`))
    assert.deepEqual(left, [])
  })

  it(`prints every word and number of ${name}`, async () => {
    const printed = await shared.tab.evaluate(readPrinted)
    assert.ok(printed.length > 20)
    assert.deepEqual(printed.filter(({ isShown }) => !isShown).map(({ words }) => words), [])
  })

  it(`prints ${name} in black on white, even from dark mode`, async () => {
    const printed = await shared.tab.evaluate(readPrinted)
    assert.deepEqual(printed.filter(({ colour, paper }) => paper !== 'rgb(255, 255, 255)' || contrast(colour, paper) < 12), [])
  })
}

function testPdf(shared: Shared, { name, url }: BuiltPage, folder: string): void {
  let pdf: Buffer
  let words: string[]

  it(`prints ${name} on a likely number of pages`, async () => {
    await shared.tab.emulateMedia({ media: null, colorScheme: 'light' })
    await openFresh(shared.tab, url)
    words = (await shared.tab.locator('[data-text]').allTextContents()).flatMap(toWords)
    pdf = await shared.tab.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    assert.ok(pages >= Math.floor(words.length / 700) && pages <= Math.ceil(words.length / 250) + 2, `${String(pages)} pages for ${String(words.length)} words`)
  })

  it(`prints the words of ${name} in order with page numbers`, { skip: !hasPdfToText && 'pdftotext is not installed' }, () => {
    const path = join(folder, `${name.replaceAll('/', '-')}.pdf`)
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    assert.match(text, /Page 1 of \d+/)
    assert.ok(countInOrder(words, toWords(text)) > 0.98 * words.length)
  })
}

/** A policy prints well straight from the browser. */
export function testPrint(site: Site): void {
  describe('The print of a policy', { concurrency: 1 }, () => {
    const shared = {} as Shared
    const { folder, remove } = makeTemporaryFolder()
    before(async () => { Object.assign(shared, await site.newTab()) })
    after(async () => {
      await shared.context.close()
      remove()
    })
    for (const page of site.pages.filter(({ kind }) => kind === 'policy')) {
      testSheet(shared, page)
      testPdf(shared, page, folder)
    }
  })
}
