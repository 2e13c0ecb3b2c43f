import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { statusLead, toPolicyStatus } from '../../src/views/policy/policy-status.ts'
import { reviewLabels } from '../../src/views/review/review-state.ts'
import { reviewInWords, reviewLead, toReview } from '../../src/views/review/review.ts'
import { smallHandbook, writeContent } from '../build/small-handbook.ts'
import { makeHandbookOf } from '../model/small-handbook.ts'
import { waitForAnswer } from './search-page.ts'
import { base, buildInto, makeTemporaryFolder, openSite, type Site } from './site.ts'

const clauses = smallHandbook['hill/press/01-press.mdx'] ?? ''

function policy(folder: string, lines: string): Record<string, string> {
  return {
    [`${folder}/policy.yaml`]: `${smallHandbook['hill/press/policy.yaml'] ?? ''}${lines}\n`,
    [`${folder}/01-press.mdx`]: clauses,
  }
}

const due = (date: string): string =>
  `review: { due: { date: ${date}, printed: "by ${date}", certainty: stated } }`

/** A handbook of which on 20 November 2026 one review is overdue and one due soon, and one policy is not yet in force. */
const content = {
  'handbook.yaml': smallHandbook['handbook.yaml'] ?? '',
  'topics.yaml': smallHandbook['topics.yaml'] ?? '',
  'hill/council.yaml': smallHandbook['hill/council.yaml'] ?? '',
  'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
  ...policy('hill/soon', due('2026-12')),
  ...policy('hill/later', due('2027-06-30')),
  ...policy(
    'hill/coming',
    'events:\n  - { type: adopted, date: 2026-10-01, printed: A, certainty: stated, body: Full Council }\n  - { type: in-force, date: 2027-01-01, printed: A, certainty: stated }',
  ),
  ...policy('dale/over', due('2024-07')),
  ...policy('dale/silent', ''),
}

interface Aged {
  /** Opens a page of the handbook as a reader does at a moment. */
  open: (path: string, moment: string, options?: BrowserContextOptions) => Promise<Page>
  closeAll: () => Promise<void>
}

function makeReader(site: Site, address: () => string): Aged {
  const opened: { close: () => Promise<void> }[] = []
  return {
    open: async (path, moment, options) => {
      const { tab, context } = await site.newTab(options)
      opened.push(context)
      await context.clock.setFixedTime(moment)
      await tab.goto(`${address()}${path}`)
      return tab
    },
    closeAll: async () => {
      await Promise.all(opened.map((context) => context.close()))
    },
  }
}

/** The first line of each notice, and the reason that is folded below it. */
function notices(tab: Page): Promise<string[]> {
  return tab
    .locator('.notice')
    .evaluateAll((found) =>
      found.map((notice) =>
        [...notice.querySelectorAll('summary, summary + p')]
          .map(({ textContent }) => textContent.trim())
          .join(' '),
      ),
    )
}

function asOf(tab: Page): Promise<string> {
  return tab.locator('.as-of').evaluate(({ textContent }) => textContent)
}

const asBuilt = 'As of 20 November 2026, the day on which this page was built.'
const corrected =
  'Corrected in your browser for 15 January 2027. This page was built on 20 November 2026.'
const laterDay = '2027-01-15T12:00:00Z'

function testPolicies({ open }: Aged): void {
  it('says on the page of a policy that a review has become overdue', async () => {
    const tab = await open('hill/soon/', laterDay)
    assert.deepEqual(
      (await notices(tab))[1],
      'Review overdue since the end of December 2026. A review was due in December 2026. The document prints this date.',
    )
    assert.equal(await tab.locator('.notice').nth(1).getAttribute('class'), 'notice overdue')
    assert.equal(await asOf(tab), corrected)
  })
  it('says beside the citation of the clause that is chosen that a review is overdue, and leads to the notice', async () => {
    const shown = async (
      path: string,
      moment: string,
      options?: BrowserContextOptions,
    ): Promise<string[]> => {
      const tab = await open(`${path}#press-enquiries`, moment, options)
      await tab.locator(':target > .body > .tools .citation').waitFor()
      return tab.locator('.late').filter({ visible: true }).allInnerTexts()
    }
    assert.deepEqual(
      await shown('dale/over/', '2026-11-20T12:00:00Z', { javaScriptEnabled: false }),
      ['Review overdue'],
    )
    assert.deepEqual(await shown('hill/soon/', '2026-11-20T12:00:00Z'), [])
    assert.deepEqual(await shown('hill/soon/', laterDay), ['Review overdue'])
    for (const path of ['hill/later/', 'dale/silent/'])
      assert.deepEqual(await shown(path, laterDay), [])
    const tab = await open('dale/over/#press-enquiries', laterDay)
    assert.equal(await tab.locator('[data-text] .late').count(), 0)
    await tab.emulateMedia({ media: 'print' })
    assert.equal(await tab.locator('.late').filter({ visible: true }).count(), 0)
    await tab.emulateMedia({ media: 'screen' })
    await tab.getByRole('link', { name: 'Review overdue' }).click()
    assert.match(
      await tab.locator(':target').innerText(),
      /Review overdue since the end of July 2024\./,
    )
  })
  it('says on a paper of chosen clauses that a review has become overdue', async () => {
    const tab = await open('paper/?clauses=hill/soon:press-enquiries', laterDay)
    await tab.locator('.paper-policy .notice.overdue').waitFor()
    assert.match((await notices(tab))[1] ?? '', /^Review overdue since the end of December 2026\./)
  })
  it('says on the page of a policy that it has come into force', async () => {
    const tab = await open('hill/coming/', laterDay)
    assert.deepEqual(
      (await notices(tab))[0],
      'In force since 1 January 2027. Adopted by Full Council on 1 October 2026; in force since 1 January 2027.',
    )
    assert.equal(await asOf(tab), corrected)
  })
  it('leaves a page as it is that nothing has changed on, and says so', async () => {
    const tab = await open('hill/later/', laterDay)
    assert.match((await notices(tab))[1] ?? '', /^Review not yet due: it is due /)
    assert.equal(
      await asOf(tab),
      'As of 15 January 2027: everything still is as it was when this page was built on 20 November 2026.',
    )
  })
  it('leaves a page as it is on the day of its build', async () => {
    assert.equal(await asOf(await open('hill/soon/', '2026-11-20T23:30:00Z')), asBuilt)
  })
  it('leaves a page as it is for a reader whose clock is behind', async () => {
    const tab = await open('hill/soon/', '2020-01-01T12:00:00Z')
    assert.match((await notices(tab))[1] ?? '', /^Review due soon: it is due /)
    assert.equal(await asOf(tab), asBuilt)
  })
  it('goes by the day in London, wherever the reader is', async () => {
    const inAuckland = await open('hill/soon/', '2026-12-31T22:00:00Z', {
      timezoneId: 'Pacific/Auckland',
    })
    assert.match((await notices(inAuckland))[1] ?? '', /^Review due soon: it is due /)
    const inSummer = await open('hill/later/', '2027-04-30T23:30:00Z', {
      timezoneId: 'America/Los_Angeles',
    })
    assert.match((await notices(inSummer))[1] ?? '', /^Review due soon: it is due /)
  })
  it('keeps the day of the build without JavaScript', async () => {
    const tab = await open('hill/soon/', laterDay, { javaScriptEnabled: false })
    assert.deepEqual(
      (await notices(tab))[1],
      'Review due soon: it is due in December 2026. A review is due in December 2026. The document prints this date.',
    )
    assert.equal(await asOf(tab), asBuilt)
  })
}

/** Days over five years on which something of these policies changes, or nothing does. */
const someDays = ['2026-11-21', '2027-01-01', '2027-05-01', '2027-07-01', '2031-11-20']

function testAgainstBuilds({ open }: Aged): void {
  for (const day of someDays) {
    it(`says on ${day} what a page says that is built on that day`, async () => {
      for (const each of allPolicies(makeHandbookOf(content, day).handbook)) {
        const tab = await open(`${each.id}/`, `${day}T12:00:00Z`)
        const standing = toPolicyStatus(each, day)
        const review = toReview(each, { today: day, dueSoonDays: 60 })
        const built = [
          `${standing.label}${statusLead(standing)}. ${standing.sentence}`,
          `${reviewLabels[review.state]}${reviewLead(review)}. ${reviewInWords(review, each.status)}`,
        ]
        assert.deepEqual(
          (await notices(tab)).map((words) => words.trim()),
          built,
          each.id,
        )
        await tab.context().close()
      }
    })
  }
}

function testLists({ open }: Aged): void {
  it('corrects the states in the register of a council', async () => {
    const tab = await open('hill/', laterDay)
    assert.deepEqual(
      await tab
        .locator('.register tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll('.state')]
              .map((state) => `${state.textContent} (${state.className})`)
              .join(', '),
          ),
        ),
      [
        'In force (state in-force), Review date not known (state unknown)',
        'Adoption not recorded (state not-recorded), Review not yet due (state current)',
        'Adoption not recorded (state not-recorded), Review overdue (state overdue)',
      ],
    )
    assert.equal(await asOf(tab), corrected)
  })
  it('corrects the list and the counts of the home page', async () => {
    const tab = await open('', laterDay)
    await tab.getByRole('heading', { name: '2 reviews are overdue' }).waitFor()
    assert.deepEqual(await tab.locator('.overdue-list li').allInnerTexts(), [
      'Dale Town Council: Press Policy\nA review was due in July 2024. The document prints this date.',
      'Hill Parish Council: Press Policy\nA review was due in December 2026. The document prints this date.',
    ])
    assert.deepEqual(
      await tab
        .locator('.overdue-list li a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      [`${base}dale/over/`, `${base}hill/soon/`],
    )
    assert.deepEqual(await tab.locator('.council > .detail').allInnerTexts(), [
      '2 policies, 1 overdue for review',
      '3 policies, 1 overdue for review',
    ])
    assert.match(
      await tab.locator('.council').nth(1).innerText(),
      /In force\. Review date not known\.[^]*Review overdue\./,
    )
    assert.equal(await asOf(tab), corrected)
  })
  it('says on the home page when what has become due cannot be loaded', async () => {
    const { tab } = await openOffline(open)
    await tab.locator('.as-of', { hasText: 'could not be loaded' }).waitFor()
    assert.equal(await tab.locator('.overdue-list h2').innerText(), '1 review is overdue')
  })
  it('moves the rows of the register of reviews under their new states', async () => {
    const tab = await open('review/', laterDay)
    await tab.locator('.as-of', { hasText: 'Corrected' }).waitFor()
    const groups = await tab
      .locator('.review-group')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map(
          (group) =>
            `${group.querySelector('h2')?.textContent ?? ''}: ${[...group.querySelectorAll('[data-field=title]')].map((link) => link.getAttribute('href')).join(' ')}`,
        ),
      )
    assert.deepEqual(groups, [
      `Overdue (2): ${base}dale/over/ ${base}hill/soon/`,
      `Not yet due (1): ${base}hill/later/`,
      `Cannot be known (2): ${base}dale/silent/ ${base}hill/coming/`,
    ])
    assert.match(
      await tab.locator('.review-group.overdue').innerText(),
      /A review was due in December 2026\./,
    )
  })
  it('filters the register of reviews by the states of the reader’s day', async () => {
    const tab = await open('review/?state=overdue', laterDay)
    await tab.locator('.register-count', { hasText: '2 of 5 policies match.' }).waitFor()
  })
  it('says in the results of a search that a policy has come into force, and finds it by that', async () => {
    const tab = await open('search/?q=press&standing=in-force', laterDay)
    assert.match(await waitForAnswer(tab), /^\d clauses? found/)
    assert.deepEqual(
      await tab
        .locator('.result')
        .evaluateAll((all) => [
          ...new Set(all.map((result) => result.querySelector('.detail')?.textContent)),
        ]),
      ['Hill Parish Council · Press Policy · In force · Review date not known'],
    )
    const before = await open('search/?q=press&standing=in-force', '2026-12-31T12:00:00Z')
    assert.match(await waitForAnswer(before), /^Nothing was found/)
  })
  it('says in the results of a search how reviews stand on the day of the reader', async () => {
    const reviewsOn = async (moment: string): Promise<unknown> => {
      const tab = await open('search/?q=press', moment)
      await waitForAnswer(tab)
      await tab.locator('.result').nth(4).waitFor()
      return tab
        .locator('.result')
        .evaluateAll((all) =>
          all
            .map(
              (result) =>
                `${result.querySelector('a')?.pathname.split('/').slice(-3, -1).join('/') ?? ''}: ${result.querySelector('.detail')?.textContent.split(' · ').at(-1) ?? ''}`,
            )
            .toSorted(),
        )
    }
    const always = [
      'dale/over: Review overdue',
      'dale/silent: Review date not known',
      'hill/coming: Review date not known',
      'hill/later: Review not yet due',
    ]
    assert.deepEqual(await reviewsOn('2026-11-20T12:00:00Z'), [
      ...always,
      'hill/soon: Review due soon',
    ])
    assert.deepEqual(await reviewsOn(laterDay), [...always, 'hill/soon: Review overdue'])
  })
  it('asks for nothing before the day on which a state changes', async () => {
    for (const path of ['./', 'review/']) {
      const asked: string[] = []
      const tab = await open('404.html', '2026-12-30T12:00:00Z')
      tab.on('request', (request) => {
        asked.push(request.url())
      })
      await tab.goto(new URL(path, tab.url()).href)
      await tab.locator('.as-of', { hasText: 'everything still is' }).waitFor()
      assert.deepEqual(
        asked.filter((url) => url.endsWith('.json')),
        [],
      )
    }
  })
}

/** The home page on the later day, where the register cannot be had. */
async function openOffline(open: Aged['open']): Promise<{ tab: Page }> {
  const tab = await open('404.html', laterDay)
  await tab.route('**/register.json', (route) => route.abort())
  await tab.goto(new URL('./', tab.url()).href)
  return { tab }
}

const site = await openSite()

/** A page that is read on a later day than it was built on corrects itself, and says so. */
describe('A page that has aged', () => {
  const { folder, remove } = makeTemporaryFolder()
  let server: Server
  let origin = ''
  const reader = makeReader(site, () => `${origin}${base}`)
  beforeAll(async () => {
    writeContent(join(folder, 'content'), content)
    await buildInto(join(folder, 'out'), join(folder, 'content'))
    server = createStaticServer(join(folder, 'out'), base)
    origin = `http://localhost:${String(await listen(server, 4500))}`
  })
  afterAll(async () => {
    await reader.closeAll()
    server.close()
    remove()
  })
  testPolicies(reader)
  testAgainstBuilds(reader)
  testLists(reader)
})
