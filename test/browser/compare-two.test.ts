import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { type ContentFiles, smallHandbook, writeContent } from '../build/small-handbook.ts'
import { loadAxe, looks, runAxeInLooks } from './axe.ts'
import { findOverflow, findSmallTargets } from './probes.ts'
import { base, buildInto, makeTemporaryFolder, openSite } from './site.ts'

/** A council with one policy, whose sections have one clause each, by their titles. */
function councilFiles(slug: string, sections: Readonly<Record<string, string>>): ContentFiles {
  return {
    [`${slug}/council.yaml`]: `name: ${slug} Parish Council\nshort: ${slug}\nkind: parish\n`,
    [`${slug}/social-media/policy.yaml`]:
      'title: Social Media Policy\nkind: social-media\nstatus: current\nmasthead:\n  - title: Policy\nsource:\n  document: Policy\n',
    ...Object.fromEntries(
      Object.entries(sections).map(([title, words], index) => [
        `${slug}/social-media/0${String(index + 1)}-${title.toLowerCase()}.mdx`,
        `---\ntitle: ${title}\n---\n\n<Clause id="${title.toLowerCase()}-rule" topics="risks">\n\n${words}\n\n</Clause>\n`,
      ]),
    ),
  }
}

const register = 'The Clerk keeps a register of all accounts and shows it to anybody who asks.'
const passwords = 'A password must be changed every ninety days.'
const polite = 'Staff are polite to everybody who writes to the council.'
const note = '<EditorNote>\n\nThe document prints “everbody”.\n\n</EditorNote>'

const files: ContentFiles = {
  ...smallHandbook,
  ...councilFiles('one', {
    Accounts: register,
    Passwords: passwords,
    Manners: `${polite}\n\n${note}`,
    Secrets: 'Nobody may publish addresses, photographs of children or names of staff.',
    Friends: 'Staff accept no friend requests from anybody whom they serve.',
    Loans: 'You are personally liable for anything you sign here',
  }),
  ...councilFiles('two', {
    Manners: polite,
    Accounts: register.replace(' all', '\u00A0all'),
    Passwords: passwords.replace('ninety', 'sixty'),
    Secrets: 'Nobody may publish\n\n- addresses,\n- photographs of children\n- names of staff.',
    Friends: 'Consider with care whom you befriend online, and ask when in doubt.',
    Loans:
      'You are personally liable for any order that you place with a trader on behalf of the allotments.',
  }),
}

const site = await openSite()

/** How two texts are laid over each other, on a page that is made for it. */
describe('Two texts beside one another', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  const { folder, remove } = makeTemporaryFolder()
  const server = createStaticServer(`${folder}/out`, base)
  let origin = ''
  beforeAll(async () => {
    writeContent(`${folder}/content`, files)
    await buildInto(`${folder}/out`, `${folder}/content`)
    origin = `http://localhost:${String(await listen(server, 4600))}`
    Object.assign(shared, await site.newTab())
    await loadAxe(shared.context)
  })
  afterAll(async () => {
    await shared.context.close()
    server.close()
    remove()
  })
  const open = async (part = '', more = ''): Promise<void> => {
    const side = (council: string) => `${council}/social-media${part === '' ? '' : `:${part}`}`
    await shared.tab.goto(`${origin}${base}compare/two/?a=${side('one')}&b=${side('two')}${more}`)
    await shared.tab.locator('.choice-shown').filter({ hasText: /\.$/ }).waitFor()
  }
  const said = () => shared.tab.locator('.choice-shown').textContent()

  it('shows the same words in another form as they stand in both', async () => {
    await open('secrets')
    assert.match((await said()) ?? '', /^The two texts have the same words/)
    const sides = shared.tab.locator('.pair-row.recut .sides > div')
    assert.deepEqual(await sides.locator('.pair-words').allTextContents(), [
      'Nobody may publish addresses, photographs of children or names of staff.',
      'Nobody may publish',
      'addresses,',
      'photographs of children',
      'names of staff.',
    ])
    assert.equal(await shared.tab.locator('.pair-result :is(del, ins)').count(), 0)
  })

  it('sees no difference where nobody can', async () => {
    await open('accounts')
    assert.equal(await said(), 'The two texts are the same, word for word.')
  })

  it('sets two clauses that are not alike side by side, unmarked', async () => {
    await shared.tab.setViewportSize({ width: 1280, height: 900 })
    await open('friends-rule')
    assert.match((await said()) ?? '', /^None of the \d sentences stands in both texts/)
    assert.equal(await shared.tab.locator('.pair-result :is(del, ins)').count(), 0)
    const words = await shared.tab.locator('.sides > section').allTextContents()
    assert.match(words[0] ?? '', /^Only in the first text.*no friend requests/)
    assert.match(words[1] ?? '', /^Only in the second text.*Consider with care/)
  })

  it('sets a sentence that was rewritten side by side, with what differs marked', async () => {
    await open('loans')
    const sides = shared.tab.locator('.pair-row.edited .sides > div')
    assert.equal(await sides.count(), 2)
    assert.equal(await sides.first().locator('ins').count(), 0)
    assert.equal(await sides.last().locator('del').count(), 0)
    assert.match(
      (await sides.first().textContent()) ?? '',
      /^First text:You are personally liable for \[only in the first: anything/,
    )
  })

  it('has the editor’s note on what it shows, and whose it is', async () => {
    await open('manners')
    assert.equal(
      await shared.tab.locator('.pair-group .quoted-note').textContent(),
      'Editor’s note: The document prints “everbody”.',
    )
  })

  it('does not say of what has moved that one text alone has it', async () => {
    await open()
    assert.match((await said()) ?? '', /1 was moved|2 were moved/)
    const places = await shared.tab
      .locator('.pair-group:has(.moved)')
      .locator('.pair-where')
      .allTextContents()
    assert.ok(places.length > 0)
    assert.deepEqual(
      places.filter((place) => place.includes('only')),
      [],
    )
    const outline = await shared.tab.locator('.pair-result h3').allTextContents()
    assert.ok(outline.includes('Both texts: Passwords'), outline.join(' | '))
    assert.equal(new Set(outline).size, outline.length)
  })

  it('folds to what differs and to what both have', async () => {
    await open()
    const row = (words: string) => shared.tab.locator('.pair-words', { hasText: words }).first()
    await shared.tab.getByRole('radio', { name: 'What differs' }).check()
    await shared.tab.locator('.pair-same').first().waitFor()
    assert.deepEqual(
      [await row('register of all').isVisible(), await row('friend requests').isVisible()],
      [false, true],
    )
    await shared.tab.getByRole('radio', { name: 'What both have' }).check()
    await row('register of all').waitFor()
    assert.equal(await row('friend requests').isVisible(), false)
    assert.match(shared.tab.url(), /&fold=only$/)
    assert.match(
      (await shared.tab.locator('.pair-same > summary').first().textContent()) ?? '',
      /^\d sentences? in one text only$/,
    )
    await shared.tab.goBack()
    await row('friend requests').waitFor()
  })

  for (const part of ['', 'secrets', 'friends', 'loans', 'manners']) {
    const name = part === '' ? 'two policies' : `two clauses on ${part}`
    it(`fits every window and every text with ${name}`, async () => {
      const { tab } = shared
      for (const width of [320, 360, 1280]) {
        await tab.setViewportSize({ width, height: 900 })
        await open(part)
        assert.deepEqual(await tab.evaluate(findOverflow), [], String(width))
        assert.deepEqual(await tab.evaluate(findSmallTargets), [], String(width))
        await tab
          .addStyleTag({
            content:
              '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
          })
          .catch(() => undefined)
        assert.deepEqual(await tab.evaluate(findOverflow), [], `spaced, ${String(width)}`)
      }
    })
    it(`is without fault by axe-core with ${name}`, async () => {
      await open(part)
      assert.deepEqual(await runAxeInLooks(shared.tab, looks), [])
    })
  }

  it('tells what differs in forced colours without a colour', async () => {
    const { tab } = shared
    await tab.emulateMedia({ forcedColors: 'active' })
    await open('passwords')
    const lines = await Promise.all(
      ['del', 'ins'].map((name) =>
        tab
          .locator(`.pair-row ${name}`)
          .first()
          .evaluate((element) => getComputedStyle(element).textDecorationLine),
      ),
    )
    await tab.emulateMedia({ forcedColors: 'none' })
    assert.deepEqual(lines, ['line-through', 'underline'])
  })
})

/** Readers go from a share to what two councils have in common. */
describe('What two councils share', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(shared, await site.newTab({ javaScriptEnabled: false }))
  })
  afterAll(() => shared.context.close())

  it('has its own address, to which each share leads, even without JavaScript', async () => {
    const { tab } = shared
    const page = site.pages.find(({ name }) => name === 'compare/wording/') ?? assert.fail()
    await tab.goto(page.url)
    const pairs = tab.locator('.council-pair')
    const all = await pairs.count()
    if (all === 0) return
    assert.equal(await pairs.filter({ visible: true }).count(), all)
    const link = tab.locator('td a[href^="#"]').first()
    const href = (await link.getAttribute('href')) ?? ''
    await link.click()
    assert.equal(await pairs.filter({ visible: true }).count(), 1)
    assert.equal(await pairs.filter({ visible: true }).getAttribute('id'), href.slice(1))
    await pairs.filter({ visible: true }).getByRole('link', { name: 'other councils' }).click()
    assert.equal(await pairs.filter({ visible: true }).count(), all)
  })
})
