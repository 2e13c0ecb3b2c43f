/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import axe, { type AxeResults } from 'axe-core'
import { findOverflow, isInView } from './probes.ts'
import { ask, type Shared, shownPlaces, shownResults, waitForAnswer } from './search-page.ts'
import { openFresh, openSite, type Site } from './site.ts'

function share(site: Site, options?: Parameters<Site['newTab']>[0]): Shared {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab(options))
  })
  afterAll(() => shared.context.close())
  return shared
}

function testAsking(site: Site): void {
  const shared = share(site)

  it('downloads nothing of the search before a reader asks', async () => {
    const asked: string[] = []
    const note = (request: { url: () => string }): void => {
      asked.push(request.url())
    }
    shared.tab.on('request', note)
    for (const name of ['home', 'search', 'collier-street/social-media']) {
      await openFresh(shared.tab, site.page(name).url)
      await shared.tab.waitForLoadState('networkidle')
    }
    shared.tab.off('request', note)
    assert.deepEqual(
      asked.filter((url) => /pagefind|policies\.json|engine|mark-words/.test(url)),
      [],
    )
  })

  it('leads from the form in the head of a page to the results', async () => {
    await openFresh(shared.tab, site.page('collier-street/social-media').url)
    await shared.tab.getByRole('searchbox').fill('friend request')
    await shared.tab.keyboard.press('Enter')
    assert.match(await waitForAnswer(shared.tab), /^\d+ clauses found for “friend request”/)
    assert.equal(new URL(shared.tab.url()).search, '?q=friend+request')
  })

  it('works by keyboard alone, keeps the focus in the field and announces what was found', async () => {
    await openFresh(shared.tab, site.page('search').url)
    const field = shared.tab.getByRole('searchbox')
    while (!(await field.evaluate((element) => element === document.activeElement)))
      await shared.tab.keyboard.press('Tab')
    await shared.tab.keyboard.type('copyright')
    await shared.tab.keyboard.press('Enter')
    await waitForAnswer(shared.tab)
    assert.equal(await field.evaluate((element) => element === document.activeElement), true)
    assert.equal(await shared.tab.locator('#_search-status').getAttribute('role'), 'status')
    await shared.tab.locator('.result a').first().focus()
    await shared.tab.keyboard.press('Enter')
    await shared.tab.waitForURL(/\/social-media\/\?highlight=.*#/)
  })

  it('goes back from one query to the one before', async () => {
    await ask(shared.tab, site, { q: 'training' })
    await shared.tab.getByRole('searchbox').fill('password')
    await shared.tab.keyboard.press('Enter')
    await shared.tab.locator('#_search-status', { hasText: 'password' }).waitFor()
    await shared.tab.goBack()
    await shared.tab.locator('#_search-status', { hasText: 'training' }).waitFor()
    assert.equal(await shared.tab.getByRole('searchbox').inputValue(), 'training')
  })

  it('comes back to the same result at the same place, also where the browser kept nothing', async () => {
    const { tab, context } = await site.newTab()
    await ask(tab, site, { q: 'council' })
    for (const count of [20, 30]) {
      await tab.getByRole('button', { name: 'Show more clauses' }).click()
      await tab
        .locator('ol.results > .result')
        .nth(count - 1)
        .waitFor()
    }
    const link = tab.locator('ol.results > .result').nth(24).locator('h3 a')
    const words = await link.textContent()
    await link.scrollIntoViewIfNeeded()
    const top = await link.evaluate((element) => element.getBoundingClientRect().top)
    await link.click()
    await tab.waitForURL(/highlight=/)
    await tab.goBack()
    await waitForAnswer(tab)
    const address = tab.url()
    const focused = (page: typeof tab): Promise<[string, number]> =>
      page.evaluate((): [string, number] => [
        document.activeElement?.textContent ?? '',
        document.activeElement?.getBoundingClientRect().top ?? 0,
      ])
    await context.close()
    const fresh = await site.newTab()
    await fresh.tab.goto(address)
    await waitForAnswer(fresh.tab)
    const [shown, at] = await focused(fresh.tab)
    assert.equal(shown, words)
    assert.ok(Math.abs(at - top) < 3, `${String(at)} and ${String(top)}`)
    await fresh.context.close()
  })

  it('shows more clauses and moves the focus to the first of them', async () => {
    await ask(shared.tab, site, { q: 'council' })
    const before = await shownResults(shared.tab)
    await shared.tab.getByRole('button', { name: 'Show more clauses' }).click()
    const after = await shownResults(shared.tab)
    assert.ok(after.length > before.length)
    assert.equal(
      await shared.tab.evaluate(
        () =>
          document.activeElement?.closest('.result') ===
          document.querySelectorAll('ol.results > .result')[10],
      ),
      true,
    )
  })
}

function testAnswers(site: Site): void {
  const shared = share(site)

  it('shows number, headings, council, policy, standing, review and the words marked', async () => {
    await ask(shared.tab, site, { q: 'disclose sensitive information' })
    const [first] = await shownResults(shared.tab)
    assert.equal(first?.id, 'collier-street/social-media#sensitive-information')
    assert.match(first.words, /^5\.10 BUSINESS USE OF SOCIAL MEDIA/)
    assert.match(
      first.words,
      /Collier Street Parish Council · Social Media Policy & Procedures · Adoption to be confirmed · Review overdue$/,
    )
    assert.match(first.marks.join(' '), /disclose/)
  })

  for (const [typed, places] of [
    ['5.10', ['collier-street/social-media#sensitive-information']],
    ['clause 5.09', ['collier-street/social-media#council-record']],
    ['Westgate 7.3', ['westgate-on-sea/social-media#prohibited-uses']],
    ['Collier Street section 5', ['collier-street/social-media#business-use']],
    ['Barnsley appendix A', ['barnsley/social-media#site-owners-policy']],
    ['Barnsley’s Appendix A, section 2', ['barnsley/social-media#site-owner-role']],
    ['Collier Street appendix A', ['collier-street/social-media#glossary']],
  ] as const) {
    it(`leads to what “${typed}” cites`, async () => {
      await ask(shared.tab, site, { q: typed })
      assert.deepEqual(
        (await shownPlaces(shared.tab)).map(({ id }) => id),
        places,
      )
    })
  }

  it('looks for the words of policies when everyday words are typed, and says so', async () => {
    await ask(shared.tab, site, { q: 'boss' })
    assert.match(
      await shared.tab.locator('#_search-results').innerText(),
      /Also looked for: line manager, manager\./,
    )
    assert.ok(
      (await shownResults(shared.tab)).some(
        ({ id }) => id === 'collier-street/social-media#line-manager-approval',
      ),
    )
  })

  it('shows first what has the words typed side by side, where the everyday words stand for other words too', async () => {
    for (const typed of [
      'friend request',
      'friend requests',
      'personal information',
      'personal details',
      'intellectual property',
      'local people',
      'trade union rep',
      'agency worker',
    ]) {
      await ask(shared.tab, site, { q: typed })
      const [first] = await shownResults(shared.tab)
      assert.ok(
        first?.words.toLowerCase().replaceAll(/[’']/g, '').includes(typed),
        `${typed}: ${first?.words ?? 'nothing'}`,
      )
    }
    await ask(shared.tab, site, { q: 'friend request' })
    assert.deepEqual(
      (await shownResults(shared.tab))
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
      ['barnsley', 'collier-street', 'malvern'].map(
        (council) => `${council}/social-media#friend-requests`,
      ),
    )
  })

  it('finds exact words in quotation marks inside a longer query', async () => {
    await ask(shared.tab, site, { q: 'approval "line manager"' })
    const results = await shownResults(shared.tab)
    assert.ok(results.length > 3)
    for (const { words } of results) assert.match(words, /line manager/i)
    await ask(shared.tab, site, { q: '"manager line"' })
    assert.deepEqual(await shownResults(shared.tab), [])
  })

  it('offers the word that was meant, and its clauses under what was typed', async () => {
    assert.match(
      await ask(shared.tab, site, { q: 'pasword' }),
      /^Nothing found for “pasword”\. Results for “password”: 3 clauses, all shown\.$/,
    )
    await shared.tab.getByRole('link', { name: 'password', exact: true }).click()
    assert.match(await waitForAnswer(shared.tab), /^3 clauses found for “password”; all shown\.$/)
    assert.equal(new URL(shared.tab.url()).searchParams.get('q'), 'password')
  })

  it('tells how many clauses there are, how many have all the words and how many are shown', async () => {
    assert.match(
      await ask(shared.tab, site, { q: 'break policy' }),
      /^\d+ clauses found for “break policy”, (?:none|\d+) with all the words; 10 shown\.$/,
    )
    assert.match(
      await ask(shared.tab, site, { q: 'boss' }),
      /^Nothing found for “boss” as typed\. \d+ clauses found for line manager and manager; 10 shown\.$/,
    )
    assert.match(
      await ask(shared.tab, site, { q: 'zebra approval' }),
      /^Nothing found for “zebra”\. \d+ clauses found for “approval”; (?:10|all) shown\.$/,
    )
  })

  it('says of a council that is named that it has nothing, and offers all others', async () => {
    assert.equal(
      await ask(shared.tab, site, { q: 'Collier Street passwords' }),
      'Collier Street Parish Council has nothing on “passwords”.',
    )
    await shared.tab.getByRole('link', { name: 'Search all councils for “passwords”' }).click()
    assert.match(await waitForAnswer(shared.tab), /^3 clauses found/)
    assert.match(
      await ask(shared.tab, site, { q: 'malvern passwords' }),
      / in what Malvern Town Council says/,
    )
    assert.ok((await shownResults(shared.tab)).every(({ id }) => id.startsWith('malvern/')))
  })

  it('says for whom a clause is and leads to its topic in the comparison', async () => {
    await ask(shared.tab, site, { q: 'sexist racist ageist' })
    assert.match((await shownResults(shared.tab))[0]?.words ?? '', /For councillors/)
    await ask(shared.tab, site, { q: 'social media' })
    for (const result of await shared.tab.locator('.result').all())
      assert.ok((await result.getByRole('link').count()) <= 2)
    await ask(shared.tab, site, { q: 'friend requests' })
    const topic = shared.tab
      .locator('.result')
      .first()
      .getByRole('link', { name: /^What other councils say: Friend requests/ })
    await topic.click()
    await shared.tab.waitForURL(/\/compare\/friend-requests\//)
  })

  it('says that a provision is nowhere, and shows what is near', async () => {
    assert.match(
      await ask(shared.tab, site, { q: 'Collier Street 5.99' }),
      /^No provision is numbered as in “Collier Street 5\.99”\. Those that come nearest: 3 shown\.$/,
    )
    assert.equal(
      (await shownPlaces(shared.tab))[0]?.id,
      'collier-street/social-media#related-policies',
    )
  })

  it('says that nothing was found and offers topics, councils and the glossary', async () => {
    assert.match(await ask(shared.tab, site, { q: 'zebra' }), /^Nothing was found for “zebra”\.$/)
    await shared.tab.getByRole('link', { name: 'Political neutrality', exact: true }).click()
    await waitForAnswer(shared.tab)
    assert.equal(new URL(shared.tab.url()).search, '?topic=political-neutrality')
    assert.ok((await shownResults(shared.tab)).length > 2)
  })
}

function testFilters(site: Site): void {
  const shared = share(site)

  it('shows only clauses that a filter in the address accepts', async () => {
    await ask(shared.tab, site, { q: 'social media', council: 'malvern' })
    const ofCouncil = await shownResults(shared.tab)
    assert.ok(ofCouncil.length > 3 && ofCouncil.every(({ id }) => id.startsWith('malvern/')))
    await ask(shared.tab, site, { topic: 'friend-requests' })
    const onTopic = (await shownResults(shared.tab)).map(({ id }) => id)
    assert.ok(
      onTopic.includes('malvern/social-media#friend-requests') &&
        !onTopic.includes('malvern/social-media#risks-identified'),
    )
    await ask(shared.tab, site, { q: 'approval', audience: 'members', council: 'collier-street' })
    const forMembers = (await shownResults(shared.tab)).map(({ id }) => id)
    assert.ok(
      forMembers.includes('collier-street/social-media#chairman-approval') &&
        !forMembers.includes('collier-street/social-media#line-manager-approval'),
    )
    await ask(shared.tab, site, { q: 'social', standing: 'adopted-undated' })
    assert.ok((await shownResults(shared.tab)).every(({ id }) => id.startsWith('westgate-on-sea/')))
  })

  it('puts a filter that is chosen into the address', async () => {
    await ask(shared.tab, site, { q: 'social media' })
    await shared.tab.locator('summary').click()
    await shared.tab.getByLabel('Council', { exact: true }).selectOption('malvern')
    await shared.tab.waitForURL(/\?q=social\+media&council=malvern$/)
    await shared.tab.locator('#_search-results:not([aria-busy])').waitFor({ state: 'attached' })
    assert.ok((await shownResults(shared.tab)).every(({ id }) => id.startsWith('malvern/')))
  })

  it('opens the filters of a shared address with what they are set to', async () => {
    await ask(shared.tab, site, { q: 'risk', council: 'barnsley' })
    assert.equal(await shared.tab.getByLabel('Council', { exact: true }).inputValue(), 'barnsley')
    assert.equal(await shared.tab.getByLabel('Council', { exact: true }).isVisible(), true)
  })
}

function testMarks(site: Site): void {
  const shared = share(site)
  const url = `${site.page('collier-street/social-media').url}?highlight=friend+requests#friend-requests`
  /** What is marked; runs in the browser. */
  const marked = (): string[] =>
    'highlights' in CSS
      ? [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString())
      : []

  it('marks the words in the clause that a result leads to, without altering its text', async () => {
    await openFresh(shared.tab, url.replace('?highlight=friend+requests', ''))
    const text = await shared.tab.locator('#friend-requests [data-text]').allTextContents()
    await openFresh(shared.tab, url)
    await shared.tab.getByRole('button', { name: 'Clear the marks' }).waitFor()
    assert.deepEqual(await shared.tab.evaluate(marked), ['friend', 'requests'])
    assert.deepEqual(
      await shared.tab.locator('#friend-requests [data-text]').allTextContents(),
      text,
    )
    assert.equal(await shared.tab.locator('#friend-requests').evaluate(isInView), true)
  })

  it('clears the marks and takes them out of the address', async () => {
    await shared.tab.getByRole('button', { name: 'Clear the marks' }).press('Enter')
    assert.deepEqual(await shared.tab.evaluate(marked), [])
    assert.equal(
      shared.tab.url(),
      `${site.page('collier-street/social-media').url}#friend-requests`,
    )
    assert.equal(await shared.tab.evaluate(() => document.activeElement?.textContent), '6.5')
  })

  it('marks with elements where the browser knows no other way, without altering the text', async () => {
    await shared.context.addInitScript(
      'delete CSS.highlights; Object.defineProperty(CSS, "highlights", { value: undefined, configurable: true }); delete CSS.highlights; CSS = { escape: CSS.escape }',
    )
    await openFresh(shared.tab, url)
    await shared.tab.locator('mark').first().waitFor()
    assert.deepEqual(await shared.tab.locator('mark').allTextContents(), ['friend', 'requests'])
    assert.match(
      (await shared.tab.locator('#friend-requests [data-text]').last().textContent()) ?? '',
      /^You must consider carefully 'friend requests' from/,
    )
    await shared.tab.getByRole('button', { name: 'Clear the marks' }).click()
    assert.equal(await shared.tab.locator('mark').count(), 0)
  })
}

const hostile: readonly [name: string, query: string][] = [
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['signs of regular expressions', '(.*)+[a-z]{9,}^$\\ |?'],
  ['10,000 characters', 'friend '.repeat(1429)],
  ['one word of 10,000 letters', 'a'.repeat(10_000)],
  ['writing from right to left', '\u202Eشبكة אבג\u202C friend'],
  ['names of the language', '__proto__ constructor hasOwnProperty toString'],
  ['a lone quotation mark', '"friend'],
  ['signs alone', '!!! ??? ---'],
  ['many numbers', '1.1 2.2 3.3'],
  ['broken percent signs', '%E0%A4%A friend'],
]

function testHostile(site: Site): void {
  const shared = share(site)
  const complaints: string[] = []
  beforeAll(() => {
    shared.tab.on('pageerror', (error) => {
      complaints.push(error.message)
    })
    shared.tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    shared.tab.on('dialog', (dialog) => {
      complaints.push('a dialog')
      void dialog.dismiss()
    })
  })

  for (const [name, query] of hostile) {
    it(`survives ${name}`, async () => {
      const said = await ask(shared.tab, site, { q: query })
      assert.match(said, /found/)
      assert.equal(await shared.tab.locator('#_search-results :is(img, script)').count(), 0)
      assert.deepEqual(await shared.tab.evaluate(findOverflow), [])
      assert.deepEqual(complaints, [])
    })
  }

  it('survives an address that cannot be decoded', async () => {
    const { url } = site.page('collier-street/social-media')
    for (const end of [
      '?highlight=friend#%zz',
      '?highlight=friend#%',
      '?highlight=friend#%E0%A4%A',
      '?highlight=%zz#friend-requests',
      '?highlight=friend#__proto__',
      '#%zz',
    ]) {
      await openFresh(shared.tab, `${url}${end}`)
      await shared.tab.waitForLoadState('networkidle')
      assert.deepEqual(complaints, [], end)
      const hasMarks = await shared.tab.evaluate(
        () => (CSS.highlights.get('search')?.size ?? 0) > 0,
      )
      assert.equal(hasMarks, end.startsWith('?highlight=friend'), end)
    }
  })

  it('survives a hostile wish for marks', async () => {
    for (const wish of ['%3Cimg%20src=x%3E', '__proto__+(.*)+', 'a'.repeat(5000)]) {
      await openFresh(
        shared.tab,
        `${site.page('collier-street/social-media').url}?highlight=${wish}#friend-requests`,
      )
      await shared.tab.waitForLoadState('networkidle')
      assert.deepEqual(complaints, [])
    }
  })
}

function testAccess(site: Site): void {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe-core finds when results are shown (${colorScheme})`, async () => {
      const { tab, context } = await site.newTab({ colorScheme })
      await context.addInitScript({ content: axe.source })
      for (const width of [320, 1280]) {
        await tab.setViewportSize({ width, height: 900 })
        await ask(tab, site, { q: 'Westgate 7.3 boss', council: '' })
        for (const q of ['collier street 5.10', 'friend request', 'zebra']) {
          await ask(tab, site, { q })
          const { violations } = await tab.evaluate((): Promise<AxeResults> =>
            (window as unknown as { axe: typeof axe }).axe.run(document, {
              resultTypes: ['violations'],
              rules: { 'color-contrast-enhanced': { enabled: false } },
            }),
          )
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`),
            [],
            `${q}, ${String(width)} px`,
          )
          assert.deepEqual(await tab.evaluate(findOverflow), [], `${q}, ${String(width)} px`)
        }
      }
      await context.close()
    })
  }

  it('offers the contents and the glossary without JavaScript', async () => {
    const { tab, context } = await site.newTab({ javaScriptEnabled: false })
    await tab.goto(`${site.page('search').url}?q=friend`)
    assert.equal(await tab.getByRole('main').getByRole('searchbox').isVisible(), false)
    assert.equal(await tab.getByText('The search needs JavaScript').isVisible(), true)
    assert.equal(
      await tab.getByRole('link', { name: 'the glossary from A to Z' }).isVisible(),
      true,
    )
    await tab.getByRole('main').getByRole('link', { name: 'Malvern Town Council' }).click()
    assert.equal(tab.url(), site.page('malvern').url)
    await context.close()
  })

  it('says so when its program cannot be loaded', async () => {
    const { tab, context } = await site.newTab()
    await context.route(/\.js$/, (route) => route.abort())
    await tab.goto(`${site.page('search').url}?q=friend`)
    const notice = tab.getByText('The search has not started')
    await notice.waitFor({ state: 'visible', timeout: 20_000 })
    await context.unroute(/\.js$/)
    await tab.reload()
    await waitForAnswer(tab)
    assert.equal(await notice.count(), 0)
    await context.close()
  })

  it('says so when the index cannot be loaded, and offers another way', async () => {
    const { tab, context } = await site.newTab()
    await context.route(/policies\.json/, (route) => route.abort())
    assert.match(await ask(tab, site, { q: 'friend' }), /^The search could not be loaded\./)
    assert.equal(await tab.getByRole('heading', { name: 'By topic' }).isVisible(), true)
    await context.close()
  })
}

const site = await openSite()

/** The search finds clauses, for everybody, and comes to no harm. */
describe('Asking the search', () => {
  testAsking(site)
})
describe('What the search answers', () => {
  testAnswers(site)
})
describe('The filters of the search', () => {
  testFilters(site)
})
describe('The marks on the page of a policy', () => {
  testMarks(site)
})
describe('The search, asked with ill will', () => {
  testHostile(site)
})
describe('The search for everybody', () => {
  testAccess(site)
})
