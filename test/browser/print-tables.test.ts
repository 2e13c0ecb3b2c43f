import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { type ContentFiles, smallHandbook, writeContent } from '../build/small-handbook.ts'
import { base, buildInto, makeTemporaryFolder, openSite } from './site.ts'

const address = 'clerk.and.responsible.financial.officer@hillford-upon-the-water-parish.gov.uk'
const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'

const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  plain: [
    ['Date', 'Sum', 'Decision'],
    ['2026-11-20', '£1,234,567.89', 'To write to everybody. '.repeat(40).trim()],
  ],
  addresses: [
    ['Name', 'E-mail', 'Telephone', 'Website'],
    ['The Clerk', address, '01234567890', `https://www.example.org/${'policies/'.repeat(9)}`],
  ],
  words: [
    ['Responsibility', 'Communications', 'Acknowledgement', 'Confidentiality', 'Administrator'],
    ['x', long, 'GB29NWBK60161331926819', 'y', '2026-11-20'],
  ],
  nine: [
    Array.from('ABCDEFGHI'),
    Array.from({ length: 9 }, (_, index) => (index % 2 === 0 ? address : long)),
  ],
}

function toMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const files: ContentFiles = {
  ...smallHandbook,
  'hill/social-media/policy.yaml': `${smallHandbook['hill/social-media/policy.yaml'] ?? ''}control: { rows: [["Author", "${address}", "Authorised by", "${long}"]] }\n`,
  'hill/social-media/01-purpose.mdx': `---\ntitle: Purpose\n---\n\n${Object.entries(tables)
    .map(
      ([name, rows], index) =>
        `<Clause id="${name}" number="1.${String(index)}">\n\nTable ${name}:\n\n${toMarkdown(rows)}\n\n</Clause>`,
    )
    .join('\n\n')}\n`,
}

/** The width of the text on a printed page in pixels: A4 without its margins. */
const TEXT_WIDTH = Math.floor(((210 - 42) / 25.4) * 96)

/** The cells whose words stand out of them, and the tables that are wider than the page; runs in the browser. */
function findCut(): string[] {
  const edge = document.documentElement.clientWidth + 1
  const tables = [...document.querySelectorAll('table')]
  const wide = tables.filter((table) => table.getBoundingClientRect().right > edge)
  const cells = [...document.querySelectorAll<HTMLElement>('th, td')]
  const cut = cells.filter((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    const right = Math.max(0, ...[...range.getClientRects()].map((rect) => rect.right))
    return right > cell.getBoundingClientRect().right + 1
  })
  return [...wide, ...cut].map(({ textContent }) => textContent.slice(0, 40))
}

/** The words of a cell that go over more than one line; runs in the browser. */
function findParted(words: string): number {
  const cell = [...document.querySelectorAll('#plain td')].find(
    ({ textContent }) => textContent === words,
  )
  const range = document.createRange()
  if (cell) range.selectNodeContents(cell)
  return range.getClientRects().length
}

const site = await openSite()

describe('A table in the print of the browser', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  const { folder, remove } = makeTemporaryFolder()
  const server = createStaticServer(`${folder}/out`, base)
  beforeAll(async () => {
    writeContent(`${folder}/content`, files)
    await buildInto(`${folder}/out`, `${folder}/content`)
    const origin = `http://localhost:${String(await listen(server, 4640))}`
    Object.assign(shared, await site.newTab({ viewport: { width: TEXT_WIDTH, height: 1000 } }))
    await shared.tab.emulateMedia({ media: 'print' })
    await shared.tab.goto(`${origin}${base}hill/social-media/`)
  })
  afterAll(async () => {
    await shared.context.close()
    server.close()
    remove()
  })

  it('has none of its columns cut off, and no words that stand out of their own', async () => {
    assert.equal(await shared.tab.locator('table').count(), 5)
    assert.deepEqual(await shared.tab.evaluate(findCut), [])
  })
  it('has its dates and numbers in one piece where there is room for them', async () => {
    for (const words of ['2026-11-20', '£1,234,567.89'])
      assert.equal(await shared.tab.evaluate(findParted, words), 1, words)
  })
})
