import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { loadAxe, looks, runAxeInLooks } from './axe.ts'
import { base, buildInto, makeTemporaryFolder, openSite } from './site.ts'

const site = await openSite()

/** A made-up policy with five amendments, one of them ahead, a proposal, a draft and a rejected one; built on 9 December 2026. */
const content = join(import.meta.dirname, '..', 'history', 'content')
const { folder: out, remove } = makeTemporaryFolder()
const shared = {} as { server: Server; address: string }

beforeAll(async () => {
  await buildInto(out, content, '2026-12-09')
  shared.server = createStaticServer(out, base)
  shared.address = `http://localhost:${String(await listen(shared.server, 0))}${base}hill/internet/`
})
afterAll(() => {
  shared.server.close()
  remove()
})

/** Does something on a page of the policy that is read on a day, and closes it. */
async function read<Result>(
  path: string,
  day: string,
  look: (tab: Page) => Promise<Result>,
): Promise<Result> {
  const { tab, context } = await site.newTab()
  try {
    await context.clock.setFixedTime(`${day}T12:00:00Z`)
    await tab.goto(shared.address + path)
    return await look(tab)
  } finally {
    await context.close()
  }
}

const wordsOf = (tab: Page): Promise<string> =>
  tab
    .locator('article [data-text]')
    .allTextContents()
    .then((texts) => texts.join(' '))
const noticesOf = (tab: Page): Promise<string> =>
  tab
    .locator('.text-notice:visible')
    .allTextContents()
    .then((texts) => texts.join(' | '))

/** What each text has that its neighbours have not, and what it has not. */
const texts: readonly (readonly [
  day: string,
  has: readonly string[],
  hasNot: readonly string[],
])[] = [
  [
    '2020-07-14',
    ['ask the clerk before', '2.3 Nobody uses', 'Pictures 5', '3.2 Nobody publishes'],
    ['2.2a'],
  ],
  ['2022-05-10', ['without asking the clerk first', '2.3 Nobody uses'], ['ask the clerk before']],
  ['2023-03-14', ['2.2a At least two officers', '2.4 A complaint'], ['Nobody uses a telephone']],
  ['2024-05-14', ['2.3 At least two officers', '3.2 Nobody publishes'], ['2.2a']],
  [
    '2025-05-13',
    ['2.5 Nobody publishes', 'Pictures 3', 'or on its own website', 'each year, and'],
    ['Pictures 5'],
  ],
  [
    '2027-01-01',
    ['each quarter, and', '2.3 The clerk keeps a list', '2.4 Nobody publishes'],
    ['A complaint'],
  ],
]

describe('The text of each day', () => {
  for (const [day, has, hasNot] of texts) {
    it(`is right, and marked as that of ${day}`, async () => {
      const [words, version] = await read(`${day}/`, '2026-12-09', async (tab) => [
        await wordsOf(tab),
        await tab.locator('article[data-policy="hill/internet"]').getAttribute('data-version'),
      ])
      assert.equal(version, day)
      for (const each of has) assert.ok(words.includes(each), `${each}: ${words}`)
      for (const each of hasNot) assert.ok(!words.includes(each), each)
    })
  }
  it('is on the policy’s own page that of the day of the build, without a version', async () => {
    const [words, marked] = await read('', '2026-12-09', async (tab) => [
      await wordsOf(tab),
      await tab.locator('article[data-version]').count(),
    ])
    assert.match(words, /2\.5 Nobody publishes.*Pictures 3/)
    assert.equal(marked, 0)
  })
  it('is left out of search engines, but for that of the policy’s own page', () => {
    const html = (path: string) =>
      readFileSync(join(out, 'hill/internet', path, 'index.html'), 'utf8')
    assert.match(html('2022-05-10'), /<meta name="robots" content="noindex"/)
    assert.doesNotMatch(html(''), /noindex/)
  })
})

describe('What is said of where a text stands', () => {
  const said = (path: string, day: string) => read(path, day, noticesOf)
  it('announces what lies ahead, until the day before', async () => {
    for (const day of ['2026-12-09', '2026-12-31'])
      assert.match(
        await said('', day),
        /Version of 13 May 2025, in force\. Amended on 8 December 2026, minute 26\/117; the changes apply from 1 January 2027: read them\./,
      )
  })
  it('is, from that day on, that the words were replaced, with a link to those that hold', async () => {
    for (const day of ['2027-01-01', '2031-05-05']) {
      assert.equal(
        await said('', day),
        'This policy has taken the place of Computers Policy. | These words were replaced on 1 January 2027. Read the text in force since 1 January 2027.',
      )
      const href = await read('', day, (tab) =>
        tab.locator('.other-text:visible a').getAttribute('href'),
      )
      assert.equal(href, `${base}hill/internet/2027-01-01/`)
    }
  })
  it('is of a text ahead that it is not in force yet, and from its day on that it is', async () => {
    assert.match(
      await said('2027-01-01/', '2026-12-31'),
      /^These words are not in force yet\. They apply from 1 January 2027\./,
    )
    assert.match(
      await said('2027-01-01/', '2027-01-01'),
      /^These words are in force since 1 January 2027\./,
    )
  })
  it('is of the text of today’s own day that it is in force, until it is not', async () => {
    assert.match(
      await said('2025-05-13/', '2026-12-31'),
      /^These words are in force since 13 May 2025\./,
    )
    assert.match(
      await said('2025-05-13/', '2027-01-01'),
      /no longer in force\. They applied from 13 May 2025 to 31 December 2026\./,
    )
  })
  it('is of an earlier text from when to when it applied', async () => {
    assert.match(
      await said('2020-07-14/', '2026-12-09'),
      /They applied from 14 July 2020 to 9 May 2022\./,
    )
  })
})

describe('The address of something that is gone', () => {
  it('leads to a note that says by which minute, and to what it said', async () => {
    const [note, href] = await read('#private-devices', '2026-12-09', async (tab) => [
      await tab.locator('#private-devices').textContent(),
      await tab.locator('#private-devices a').getAttribute('href'),
    ])
    assert.match(
      note ?? '',
      /^Clause 2\.3 was deleted with effect from 14 March 2023, minute 23\/018\./,
    )
    const { pathname, hash } = new URL(href ?? '', shared.address)
    const said = await read(
      `${pathname.replace(/^.*internet\//, '')}${hash}`,
      '2026-12-09',
      (tab) => tab.locator('#private-devices del').last().textContent(),
    )
    assert.match(said ?? '', /Nobody uses a telephone of their own/)
  })
  it('is in a table where it was a number', async () => {
    const rows = await read('changes/', '2026-12-09', (tab) =>
      tab.locator('.old-numbers tbody tr').allTextContents(),
    )
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/g, ' ').trim()),
      ['2.314 March 2023deleted', '2.2a14 May 20242.3', '3.213 May 20252.5'],
    )
  })
})

describe('Proposals and drafts', () => {
  it('are shown as proposals, and not shown at all', () => {
    const proposal = readFileSync(join(out, 'hill/internet/changes/2027-yearly/index.html'), 'utf8')
    assert.match(proposal, /Proposed\.[^]*The council has not resolved it/)
    const files = globSync('**/*.{html,json,xml,csv,atom}', { cwd: out })
    assert.ok(files.length > 20)
    for (const file of files)
      assert.doesNotMatch(
        readFileSync(join(out, file), 'utf8'),
        /secret draft|rejected wish/i,
        file,
      )
  })
})

describe('The pages of changes', () => {
  it('hold no text of a policy', () => {
    for (const file of globSync('hill/internet/changes/**/index.html', { cwd: out }))
      assert.doesNotMatch(readFileSync(join(out, file), 'utf8'), /data-policy=/)
  })
  for (const path of ['', 'changes/', 'changes/2026-12-passwords/', '2020-07-14/', '2027-01-01/']) {
    it(`have nothing that axe-core finds: ${path || 'the policy'}`, async () => {
      const { tab, context } = await site.newTab()
      try {
        await loadAxe(context)
        await tab.goto(shared.address + path)
        assert.deepEqual(await runAxeInLooks(tab, looks), [])
      } finally {
        await context.close()
      }
    })
  }
  it('say aloud what is struck out and what is put in', async () => {
    const words = await read('changes/2026-12-passwords/', '2026-12-09', (tab) =>
      tab.locator('#passwords .redline-words').textContent(),
    )
    assert.equal(
      words?.trim(),
      'Passwords are changed each [deleted: year end][inserted: quarter end], and the clerk keeps them in the safe.',
    )
  })
})

describe('A policy that had another name', () => {
  it('leads from the old address of a clause to the clause', async () => {
    const { tab, context } = await site.newTab()
    try {
      await tab.goto(`${shared.address}../online/#approval`)
      await tab.waitForURL(/\/hill\/internet\/#approval$/)
    } finally {
      await context.close()
    }
  })
  it('says so without scripts, and to web servers', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    try {
      await tab.goto(`${shared.address}../online/`)
      assert.equal(await tab.locator('main a').getAttribute('href'), `${base}hill/internet/`)
    } finally {
      await context.close()
    }
    assert.equal(
      readFileSync(join(out, '_redirects'), 'utf8'),
      `${base}hill/online/* ${base}hill/internet/:splat 301\n`,
    )
  })
  it('is led to from the policy whose place it has taken, and leads there', async () => {
    const from = await read('../computers/', '2026-12-09', noticesOf)
    assert.equal(from, 'Its place has been taken by Internet Policy.')
    assert.match(
      await read('', '2026-12-09', noticesOf),
      /^This policy has taken the place of Computers Policy\./,
    )
  })
})
