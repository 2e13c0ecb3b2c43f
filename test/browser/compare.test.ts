/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import axe from 'axe-core'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { looks, runAxeInLooks } from './axe.ts'
import { findOverflow, findSmallTargets } from './probes.ts'
import { makeTemporaryFolder, openFresh, openSite, type Site } from './site.ts'

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

interface Shared {
  tab: Page
  context: BrowserContext
}

/** Opens an address below the comparison and waits until what is shown has been said. */
async function open(site: Site, { tab }: Shared, address: string, said: RegExp): Promise<void> {
  const [name = '', search = ''] = address.split('?')
  await openFresh(tab, `${site.page(name).url}${search === '' ? '' : `?${search}`}`)
  await statusOf(tab).filter({ hasText: said }).waitFor()
}

function statusOf(tab: Page): Locator {
  return tab.locator('.choice-shown')
}

function headsOf(tab: Page): Promise<string[]> {
  return tab.locator('.matrix thead th').allTextContents()
}

function testMatrix(site: Site, shared: Shared): void {
  it('shows the councils and topics that an address names', async () => {
    const { tab } = shared
    await open(site, shared, 'compare?councils=malvern,barnsley&show=gaps', /^2 of 5 councils/)
    assert.deepEqual(await headsOf(tab), ['Topic', 'Barnsley', 'Malvern'])
    const rows = await tab.locator('.matrix tbody tr').filter({ visible: true }).allTextContents()
    assert.ok(rows.length > 0 && rows.length < 45)
    assert.deepEqual(
      rows.filter((words) => !words.includes('Silent')),
      [],
    )
    assert.equal(await tab.getByRole('radio', { name: 'Gaps only' }).isChecked(), true)
    assert.equal(
      await tab.getByRole('checkbox', { name: 'Malvern Town Council' }).isChecked(),
      true,
    )
    assert.equal(
      await tab.getByRole('checkbox', { name: 'Collier Street Parish Council' }).isChecked(),
      false,
    )
  })

  it('shows only topics on which the councils shown do not all do the same', async () => {
    await open(
      site,
      shared,
      'compare?councils=malvern,barnsley&show=differences',
      /do not all do the same/,
    )
    const rows = await shared.tab
      .locator('.matrix tbody tr')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map(({ className }) => className)),
      )
    assert.ok(rows.length > 0)
    assert.deepEqual(
      rows.filter(([one, other]) => one === other),
      [],
    )
  })

  it('fetches nothing for what the page shows at first', async () => {
    const fetched: string[] = []
    const watch = (request: { url: () => string }): void => {
      fetched.push(request.url())
    }
    shared.tab.on('request', watch)
    await open(site, shared, 'compare', /^All 5 councils, all 45 topics\.$/)
    shared.tab.off('request', watch)
    assert.deepEqual(
      fetched.filter((url) => url.endsWith('.json')),
      [],
    )
  })

  it('goes back to the view before by the back button', async () => {
    const { tab } = shared
    await open(site, shared, 'compare', /^All 5/)
    await tab.getByRole('radio', { name: 'Gaps only' }).check()
    await statusOf(tab).filter({ hasText: 'is silent' }).waitFor()
    await tab.locator('summary').click()
    await tab.getByRole('checkbox', { name: 'Malvern Town Council' }).uncheck()
    await statusOf(tab)
      .filter({ hasText: /^4 of 5/ })
      .waitFor()
    assert.match(tab.url(), /\?councils=[a-z,-]+&show=gaps$/)
    assert.equal((await headsOf(tab)).length, 5)
    await tab.goBack()
    await statusOf(tab)
      .filter({ hasText: /^All 5.*silent/ })
      .waitFor()
    assert.equal(
      await tab.getByRole('checkbox', { name: 'Malvern Town Council' }).isChecked(),
      true,
    )
    await tab.goBack()
    await statusOf(tab).filter({ hasText: 'all 45 topics' }).waitFor()
    assert.equal(await tab.locator('.matrix tbody tr').filter({ visible: true }).count(), 45)
    assert.equal((await headsOf(tab)).length, 6)
  })

  it('can be narrowed with the keyboard alone', async () => {
    const { tab } = shared
    await open(site, shared, 'compare', /^All 5/)
    await tab.locator('.breadcrumbs a').last().focus()
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('ArrowDown')
    await statusOf(tab).filter({ hasText: 'is silent' }).waitFor()
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    for (const stop of ['all', 'none', 'first', 'barling-magna']) {
      await tab.keyboard.press('Tab')
      assert.equal(
        await tab.evaluate(() =>
          document.activeElement instanceof HTMLInputElement
            ? document.activeElement.value
            : document.activeElement?.getAttribute('data-choose'),
        ),
        stop,
      )
    }
    await tab.keyboard.press('Space')
    await statusOf(tab)
      .filter({ hasText: /^4 of 5/ })
      .waitFor()
    assert.deepEqual(await headsOf(tab), [
      'Topic',
      'Barnsley',
      'Collier Street',
      'Malvern',
      'Westgate-on-Sea',
    ])
  })

  it('carries the choice on to a topic', async () => {
    const { tab } = shared
    await open(site, shared, 'compare?councils=malvern,barnsley', /^2 of 5/)
    await tab.locator('.matrix').getByRole('link', { name: 'Risks identified' }).click()
    await statusOf(tab).filter({ hasText: 'Of the councils chosen' }).waitFor()
    assert.deepEqual(await tab.locator('.topic-column > h2').allTextContents(), [
      'Barnsley Metropolitan Borough Council',
      'Malvern Town Council',
    ])
  })

  for (const width of [360, 1280]) {
    it(`hides no whole link behind the headings that stay when the keyboard comes to it, on a page ${String(width)} px wide`, async () => {
      const { tab } = shared
      const size = tab.viewportSize()
      await tab.setViewportSize({ width, height: 740 })
      await open(site, shared, 'compare', /^All 5 councils/)
      const links = tab.locator('.matrix td a')
      await links.nth(120).focus()
      for (let step = 0; step < 60; step += 1) {
        await tab.keyboard.press('Shift+Tab')
        const isSeen = await tab.evaluate(() => {
          const { left, right, top, bottom } =
            document.activeElement?.getBoundingClientRect() ?? new DOMRect()
          return [left + 2, right - 2].some((x) =>
            [top + 2, bottom - 2].every((y) =>
              document.activeElement?.contains(document.elementFromPoint(x, y)),
            ),
          )
        })
        assert.ok(
          isSeen,
          await tab.evaluate(() => document.activeElement?.getAttribute('href') ?? 'nothing'),
        )
      }
      if (size) await tab.setViewportSize(size)
    })
  }

  it('is a list of topics on a phone, in which nothing scrolls by itself', async () => {
    const { tab } = shared
    const size = tab.viewportSize()
    await tab.setViewportSize({ width: 360, height: 740 })
    await open(site, shared, 'compare', /^All 5 councils/)
    assert.deepEqual(await tab.evaluate(findOverflow), [])
    const seen = await tab.locator('.matrix-frame').evaluate((frame) => ({
      inner: frame.scrollHeight - frame.clientHeight,
      across: frame.scrollWidth - frame.clientWidth,
      names: [...(frame.querySelector('tbody tr')?.querySelectorAll('td') ?? [])].map(
        (cell) => getComputedStyle(cell, '::before').content,
      ),
      lines: new Set(
        [...(frame.querySelector<HTMLTableRowElement>('tbody tr')?.cells ?? [])].map(
          (cell) => cell.getBoundingClientRect().top,
        ),
      ).size,
    }))
    await tab.getByRole('radio', { name: 'Gaps only' }).check()
    await statusOf(tab).filter({ hasText: 'is silent' }).waitFor()
    const gaps = await tab.locator('.matrix tbody tr').filter({ visible: true }).count()
    if (size) await tab.setViewportSize(size)
    assert.deepEqual([seen.inner, seen.across, seen.lines], [0, 0, 6])
    assert.deepEqual(seen.names, [
      '"Barling Magna"',
      '"Barnsley"',
      '"Collier Street"',
      '"Malvern"',
      '"Westgate-on-Sea"',
    ])
    assert.ok(gaps > 0 && gaps < 45)
  })
}

function testTopic(site: Site, shared: Shared): void {
  it('explains the underlining only where words are underlined', async () => {
    const { tab } = shared
    for (const topic of ['risks', 'passwords']) {
      await open(site, shared, `compare/${topic}`, /./)
      assert.equal(
        await tab.locator('.shared-note').isVisible(),
        (await tab.locator('mark.shared').count()) > 0,
        topic,
      )
    }
    assert.equal(await tab.locator('.shared-note').isVisible(), false)
  })

  it('shows the columns of five councils in a window of 1,280 px', async () => {
    const { tab } = shared
    await tab.setViewportSize({ width: 1280, height: 900 })
    for (const topic of ['risks', 'bullying-offensive', 'account-security']) {
      await open(site, shared, `compare/${topic}`, /./)
      const { across, right } = await tab.locator('.topic-columns').evaluate((frame) => ({
        across: frame.scrollWidth - frame.clientWidth,
        right: Math.max(
          ...[...frame.querySelectorAll('.topic-column')].map(
            (column) => column.getBoundingClientRect().right,
          ),
        ),
      }))
      assert.equal(across, 0, topic)
      assert.ok(right <= 1280, topic)
    }
  })

  it('has the editor’s notes on clauses that it quotes, whoever makes the columns', async () => {
    const { tab } = shared
    for (const view of [
      'compare/bullying-offensive',
      'compare/bullying-offensive?councils=barnsley',
    ]) {
      await open(site, shared, view, /./)
      assert.match(
        (await tab
          .locator('.clause-card', { hasText: 'more information on this in section 6' })
          .locator('> .quoted-note')
          .textContent()) ?? '',
        /^Editor’s note: The printed reference is to this section itself\./,
      )
    }
  })

  it('makes columns in the browser that are those of the build', async () => {
    const { tab } = shared
    const readColumns = (): Promise<string[]> =>
      tab.locator('.topic-column').evaluateAll((columns) =>
        columns.map((column) => {
          const copy = column.cloneNode(true) as Element
          for (const mark of copy.querySelectorAll('mark'))
            mark.replaceWith(...[...mark.childNodes].filter((node) => !(node instanceof Element)))
          for (const note of copy.querySelectorAll('.clause-card > .detail'))
            if (note.textContent.startsWith('Underlined')) note.remove()
          copy.normalize()
          return copy.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><')
        }),
      )
    for (const topic of ['risks', 'account-security', 'personal-use']) {
      await open(site, shared, `compare/${topic}`, /./)
      const built = await readColumns()
      const [one = '', other = ''] = await tab
        .locator('.topic-column')
        .evaluateAll((columns) => columns.map(({ id }) => id).slice(1, 3))
      await open(
        site,
        shared,
        `compare/${topic}?councils=${one},${other}`,
        /Of the councils chosen/,
      )
      assert.ok(built.length > 2)
      assert.deepEqual(await readColumns(), built.slice(1, 3), topic)
    }
  })

  it('marks the words that the columns shown share, in words too', async () => {
    const { tab } = shared
    await open(
      site,
      shared,
      'compare/risks?councils=barling-magna,malvern',
      /Of the councils chosen/,
    )
    assert.match(
      (await tab.locator('#malvern mark').first().textContent()) ?? '',
      /^\[as in Barling Magna Parish Council: .* end\]$/,
    )
    await open(
      site,
      shared,
      'compare/risks?councils=malvern,westgate-on-sea',
      /Of the councils chosen/,
    )
    assert.doesNotMatch(
      (await tab.locator('.topic-columns').textContent()) ?? '',
      /as in Barling Magna/,
    )
  })

  it('states the silent among the councils that are chosen', async () => {
    await open(
      site,
      shared,
      'compare/friend-requests?councils=barling-magna,malvern',
      /1 is silent\. Silent: Barling Magna Parish Council\.$/,
    )
    assert.equal(await shared.tab.locator('.topic-column').count(), 1)
  })

  it('comes back to its first columns', async () => {
    const { tab } = shared
    await open(site, shared, 'compare/risks', /./)
    const built = await tab.locator('.topic-columns').innerHTML()
    await tab.locator('.choice summary').click()
    await tab.getByRole('checkbox', { name: 'Malvern Town Council' }).uncheck()
    await statusOf(tab).filter({ hasText: 'Of the councils chosen' }).waitFor()
    assert.equal(await tab.locator('.topic-column').count(), 4)
    await tab.goBack()
    await statusOf(tab).filter({ hasText: 'beside one another' }).waitFor()
    assert.equal(await tab.locator('.topic-columns').innerHTML(), built)
  })
}

function testPair(site: Site, shared: Shared): void {
  const policies = 'compare/two?a=barling-magna/social-media&b=malvern/social-media'

  it('lays two policies over each other that an address names', async () => {
    const { tab } = shared
    await open(site, shared, policies, /^Of \d+ sentences in all/)
    assert.equal(
      await tab.locator('.pair-result h2').textContent(),
      'Barling Magna Parish Council, Social Media Policy Guidelines – Malvern Town Council, Use of Social Media Policy',
    )
    assert.equal(
      await tab
        .locator('.pair-row.inserted', { hasText: 'Potential effect on ICT network performance' })
        .count(),
      1,
    )
    assert.equal(
      await tab
        .locator('.pair-row', { hasText: 'Lost productivity as a result of personal use' })
        .locator('ins, del')
        .count(),
      0,
    )
  })

  const testWords = async (one: string, other: string): Promise<void> => {
    const { tab } = shared
    const readWords = (side: 'del' | 'ins'): Promise<string[]> =>
      tab.locator('.pair-row').evaluateAll((rows, kept) => {
        const isOther = (row: Element): boolean =>
          row.matches(kept === 'ins' ? '.deleted' : '.inserted')
        return rows
          .filter((row) => !isOther(row))
          .flatMap((row) => {
            const sides = row.querySelectorAll('.sides > div')
            const own = sides[kept === 'del' ? 0 : 1] ?? row
            const printed =
              kept === 'del'
                ? (own.querySelector('.pair-recased') ?? own.querySelector('.pair-words'))
                : own.querySelector('.pair-words')
            const copy = printed?.cloneNode(true) as Element
            for (const gone of copy.querySelectorAll(
              `.visually-hidden, ${kept === 'ins' ? 'del' : 'ins'}`,
            ))
              gone.remove()
            // Which hyphen or dash a document has nobody can see, so one stands for all.
            return copy.textContent
              .replace(/\p{Pd}/gu, '-')
              .split(/\s+/)
              .filter(Boolean)
          })
      }, side)
    await open(site, shared, `compare/two?a=${one}/social-media&b=${other}/social-media`, /^Of \d+/)
    const [first, second] = [await readWords('del'), await readWords('ins')]
    for (const [policy, words] of [
      [one, first],
      [other, second],
    ] as const) {
      await openFresh(tab, site.page(`${policy}/social-media`).url)
      const printed = await tab
        .locator('.sections [data-text]:not(.number *, .label)')
        .allTextContents()
      assert.deepEqual(
        words.toSorted(),
        printed
          .flatMap((text) => text.replace(/\p{Pd}/gu, '-').split(/\s+/))
          .filter(Boolean)
          .toSorted(),
        policy,
      )
    }
  }

  it('holds every word of both policies', () => testWords('barling-magna', 'malvern'))

  it('holds every word of two policies that print a heading with other capitals', async () => {
    await testWords('malvern', 'westgate-on-sea')
    await open(
      site,
      shared,
      'compare/two?a=malvern/social-media&b=westgate-on-sea/social-media',
      /^Of \d+/,
    )
    assert.equal(
      await shared.tab
        .locator('.pair-row.heading.same', {
          hasText:
            'The same heading. With other capitals in the first text: “What is social media?”',
        })
        .count(),
      1,
    )
  })

  it('begins with what both have where that is little, and sets the rest side by side', async () => {
    const { tab } = shared
    await open(site, shared, policies, /^Of \d+/)
    const outline = await tab
      .locator('main')
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName, textContent }) => `${tagName} ${textContent}`))
    assert.deepEqual(
      outline.filter((line) => /^H[123]/.test(line)).map((line) => line.slice(0, 28)),
      [
        'H1 Compare two texts',
        'H2 Barling Magna Parish Coun',
        'H3 What both texts have',
        'H3 Only in the first text',
        'H3 Only in the second text',
      ],
    )
    assert.ok(outline.includes('H4 What are the risks?'))
    const both = tab.locator('h3', { hasText: 'What both' }).locator('~ .pair-group')
    assert.equal(await both.locator('.pair-row').count(), 9)
    assert.equal(await tab.locator('.sides > section :is(del, ins)').count(), 0)
    const [one, other] = await tab
      .locator('.sides > section')
      .evaluateAll((all) => all.map((section) => section.getBoundingClientRect()))
    assert.ok(one && other && other.left >= one.right && other.top === one.top)
  })

  it('folds away what only one of them has', async () => {
    const { tab } = shared
    await open(site, shared, `${policies}&fold=only`, /^Of \d+/)
    assert.equal(await tab.locator('.sides > section').first().isVisible(), false)
    assert.equal(await tab.locator('.pair-row', { hasText: 'Lost productivity' }).isVisible(), true)
    assert.equal(await tab.getByRole('radio', { name: 'What both have' }).isChecked(), true)
  })

  it('is named by the two texts in the list of tabs', async () => {
    await open(site, shared, policies, /^Of \d+/)
    assert.match(
      await shared.tab.title(),
      /^Barling Magna Parish Council, Social Media Policy Guidelines – Malvern Town Council, Use of Social Media Policy – /,
    )
    await open(site, shared, 'compare/two', /^Choose/)
    assert.match(await shared.tab.title(), /^Compare two texts – /)
  })

  it('lays two clauses over each other that an address names', async () => {
    const { tab } = shared
    await open(
      site,
      shared,
      'compare/two?a=collier-street/social-media:friend-requests&b=westgate-on-sea/social-media',
      /^None of/,
    )
    assert.equal(await tab.locator('.pair-row:is(.deleted, .same, .edited, .moved)').count(), 1)
    await tab.getByLabel('Policy').first().selectOption('malvern/social-media')
    await tab.getByLabel('Part of it').first().selectOption({ index: 1 })
    await tab.waitForURL(/\?a=malvern\/social-media:[a-z-]+&b=westgate-on-sea\/social-media$/)
    await tab.locator('.pair-result h2', { hasText: /^Malvern/ }).waitFor()
  })

  it('exchanges the two texts, and back', async () => {
    const { tab } = shared
    await open(site, shared, policies, /^Of \d+/)
    await tab.getByRole('button', { name: 'Exchange the two' }).click()
    await tab.locator('.pair-result h2', { hasText: /^Malvern/ }).waitFor()
    assert.match(tab.url(), /\?a=malvern\/social-media&b=barling-magna\/social-media$/)
    assert.equal(
      await tab
        .locator('.pair-row.deleted', { hasText: 'Potential effect on ICT network performance' })
        .count(),
      1,
    )
    await tab.goBack()
    await tab.locator('.pair-result h2', { hasText: /^Barling/ }).waitFor()
  })

  it('folds away what is the same', async () => {
    const { tab } = shared
    await open(site, shared, policies, /^Of \d+/)
    await tab.getByRole('radio', { name: 'What differs' }).check()
    const folded = tab.locator('.pair-same')
    await folded.first().waitFor()
    assert.match(tab.url(), /&fold=1$/)
    assert.equal(await folded.first().locator('.pair-group').first().isVisible(), false)
    await folded.first().locator('summary').click()
    assert.equal(await folded.first().locator('.pair-group').first().isVisible(), true)
  })

  it('says what an address asks for that is not there', async () => {
    await open(
      site,
      shared,
      'compare/two?a=nowhere/social-media&b=malvern/social-media',
      /^This handbook has no policy at the address nowhere\/social-media\./,
    )
    await open(
      site,
      shared,
      'compare/two?a=malvern/social-media:nowhere&b=malvern/social-media',
      /has no part called nowhere\./,
    )
    await open(site, shared, 'compare/two?a=malvern/social-media', /^Choose the second text\.$/)
  })

  it('is found from a policy, from the comparison and from shared wordings', async () => {
    const { tab } = shared
    await tab.goto(site.page('malvern/social-media').url)
    await tab.getByRole('link', { name: 'Compare with another policy' }).click()
    await statusOf(tab).filter({ hasText: 'Choose the second text.' }).waitFor()
    await tab.goto(site.page('compare').url)
    await tab.getByRole('link', { name: 'Any two policies or clauses' }).click()
    await statusOf(tab).filter({ hasText: 'Choose two texts.' }).waitFor()
    await tab.goto(site.page('compare/wording').url)
    await tab.getByRole('link', { name: 'Compare the whole clauses' }).first().click()
    await statusOf(tab)
      .filter({ hasText: /^Of|^The two/ })
      .waitFor()
  })
}

const views = [
  'compare?councils=malvern,barnsley&show=gaps',
  'compare/risks?councils=malvern,barling-magna',
  'compare/two?a=barling-magna/social-media&b=malvern/social-media&fold=1',
]

function testEverybody(site: Site, shared: Shared): void {
  beforeAll(() => shared.context.addInitScript({ content: axe.source }))
  for (const view of views) {
    it(`is found without fault by axe-core at ${view}`, async () => {
      await open(site, shared, view, /\w/)
      assert.deepEqual(await runAxeInLooks(shared.tab, looks), [])
    })

    it(`fits a window of 320 px at ${view}`, async () => {
      const { tab } = shared
      await tab.setViewportSize({ width: 320, height: 900 })
      await open(site, shared, view, /\w/)
      assert.deepEqual(await tab.evaluate(findOverflow), [])
      assert.deepEqual(await tab.evaluate(findSmallTargets), [])
      await tab.setViewportSize({ width: 1280, height: 900 })
    })
  }
}

function testPaper(site: Site, shared: Shared): void {
  const { folder, remove } = makeTemporaryFolder()
  afterAll(remove)
  const print = async (address: string): Promise<{ sizes: string[]; pages: string[] }> => {
    await open(site, shared, address, /\w/)
    const path = join(folder, 'page.pdf')
    const pdf = await shared.tab.pdf({ preferCSSPageSize: true })
    writeFileSync(path, pdf)
    const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(
      ([, box = '']) =>
        box
          .trim()
          .split(/\s+/)
          .slice(2)
          .map((length) => String(Math.round(Number(length))))
          .join(' × '),
    )
    return {
      sizes: [...new Set(sizes)],
      pages: hasPdfToText
        ? execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
            .split('\f')
            .slice(0, -1)
        : [],
    }
  }

  it(
    'prints the matrix across A4 with every column and the heads on every page',
    { skip: !hasPdfToText },
    async () => {
      const { sizes, pages } = await print('compare')
      assert.deepEqual(sizes, ['842 × 595'])
      for (const page of pages) assert.match(page, /^ *Compare councils\n/)
      for (const page of pages.filter((text) => /● Rules|– Silent/.test(text)))
        assert.match(
          page,
          /Topic +Barling Magna +Barnsley +Collier Street +Malvern +Westgate-on-Sea/,
        )
      assert.match(pages.join(''), /Malvern Town Council: Use of Social Media Policy/)
      assert.match(pages[0] ?? '', /Page 1 of \d/)
      assert.doesNotMatch(pages.join(''), /Choose councils|Skip to|Help +About|as data/)
    },
  )

  it(
    'prints a topic across A4 with its heads on every page and the source of every clause',
    { skip: !hasPdfToText },
    async () => {
      const { sizes, pages } = await print('compare/risks')
      assert.deepEqual(sizes, ['842 × 595'])
      assert.ok(pages.length > 1)
      for (const page of pages) assert.match(page, /^ *Risks identified: what councils say\n/)
      for (const page of pages)
        for (const name of [
          'Barling Magna',
          'Barnsley',
          'Collier Street',
          'Malvern',
          'Westgate-on-Sea',
        ])
          assert.ok(page.includes(name), name)
      const words = pages.join(' ').replace(/\s+/g, ' ')
      for (const end of ['3.1', '3.2', '3.4', '3.5', '4.1'])
        assert.match(words, new RegExp(`clause ${RegExp.escape(end)}`))
      assert.doesNotMatch(words, /In its context|Choose councils/)
    },
  )

  it('prints two texts on upright A4 with the key', { skip: !hasPdfToText }, async () => {
    const { sizes, pages } = await print(
      'compare/two?a=barling-magna/social-media&b=malvern/social-media',
    )
    assert.deepEqual(sizes, ['595 × 842'])
    assert.match(pages[0] ?? '', /How differences are shown/)
    for (const page of pages)
      assert.match(
        page,
        /^ *Barling Magna Parish Council, Social Media Policy Guidelines – Malvern Town Council, Use of Social Media Policy\n/,
      )
    assert.match(pages.join(''), /Potential effect on ICT network performance/)
    assert.doesNotMatch(pages.join(''), /Exchange the two/)
  })
}

function testWithoutScripts(site: Site): void {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab({ javaScriptEnabled: false }))
  })
  afterAll(() => shared.context.close())

  for (const name of ['compare', 'compare/risks']) {
    it(`has no controls on ${name} and says nothing of them`, async () => {
      await openFresh(shared.tab, site.page(name).url)
      assert.equal(await shared.tab.locator('main :is(button, input, select)').count(), 0)
      assert.doesNotMatch(
        await shared.tab.locator('main').innerText(),
        /Choose councils|JavaScript/,
      )
    })
  }

  it('says where the pairs made in advance are, and leads there', async () => {
    await openFresh(shared.tab, site.page('compare/two').url)
    assert.equal(await shared.tab.locator('main :is(button, input, select)').count(), 0)
    await shared.tab.getByRole('link', { name: 'the wording that policies share' }).click()
    assert.equal(shared.tab.url(), site.page('compare/wording').url)
  })
}

const site = await openSite()

/** Readers compare what they choose, at an address of its own. */
describe('The comparison', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())
  describe('of all topics', () => {
    testMatrix(site, shared)
  })
  describe('of a topic', () => {
    testTopic(site, shared)
  })
  describe('of two texts', () => {
    testPair(site, shared)
  })
  describe('for everybody', () => {
    testEverybody(site, shared)
  })
  describe('on paper', () => {
    testPaper(site, shared)
  })
})
describe('The comparison without JavaScript', () => {
  testWithoutScripts(site)
})
