import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { createStaticServer, listen } from '../../scripts/static-server.ts'
import { type ContentFiles, smallHandbook, writeContent } from '../build/small-handbook.ts'
import { base, buildInto, makeTemporaryFolder, openSite } from './site.ts'

const numbers = Array.from({ length: 13 }, (_, index) => String(index + 10))

function policyFile(kind: string): string {
  return `title: ${kind} policy\nkind: ${kind}\nstatus: current\nmasthead:\n  - title: Policy\nsource:\n  document: Policy\n`
}

/** A council whose clause of one kind of policy has these tags; its name tries to be markup. */
function councilFiles(number: string, kind: string, tags: string): ContentFiles {
  const slug = `town-${number}`
  return {
    [`${slug}/council.yaml`]: `name: "Town ${number} <img src=x onerror=alert(1)> Council"\nshort: Town ${number}\nkind: parish\n`,
    [`${slug}/${kind}/policy.yaml`]: policyFile(kind),
    [`${slug}/${kind}/01-one.mdx`]: `---\ntitle: One\n---\n\n<Clause id="answer" ${tags}>\n\nWhatever is written to the Clerk is answered within a week of ${number} days.\n\n</Clause>\n`,
  }
}

const files: ContentFiles = {
  ...smallHandbook,
  'handbook.yaml': `${smallHandbook['handbook.yaml'] ?? ''}  - id: press\n    title: Press\n`,
  ...(Object.assign(
    {},
    ...numbers.map((number, index) =>
      councilFiles(
        number,
        index % 2 === 0 ? 'press' : 'social-media',
        index === 12 ? 'mentions="risks"' : 'topics="risks"',
      ),
    ),
  ) as ContentFiles),
}

const site = await openSite()

/** With more councils than fit beside one another the reader finds and chooses. */
describe('The comparison of many councils', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  const { folder, remove } = makeTemporaryFolder()
  const server = createStaticServer(`${folder}/out`, base)
  let origin = ''
  const status = (): Locator => shared.tab.locator('.choice-shown')
  beforeAll(async () => {
    writeContent(`${folder}/content`, files)
    await buildInto(`${folder}/out`, `${folder}/content`)
    origin = `http://localhost:${String(await listen(server, 4500))}`
    Object.assign(shared, await site.newTab())
  })
  afterAll(async () => {
    await shared.context.close()
    server.close()
    remove()
  })

  it('shows six at first, and others that are found by their names', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}compare/`)
    await status().filter({ hasText: '6 of 14 councils' }).waitFor()
    await tab.locator('summary').click()
    await tab.getByRole('button', { name: 'None' }).click()
    await status().filter({ hasText: 'No council is chosen.' }).waitFor()
    await tab.getByLabel('Find a council').fill('TOWN 2')
    assert.equal(await tab.locator('.choice-find [role=status]').textContent(), '3 found')
    assert.equal(await tab.locator('.choice-list label').filter({ visible: true }).count(), 3)
    await tab.getByRole('button', { name: 'All' }).click()
    await status().filter({ hasText: '3 of 14 councils' }).waitFor()
    assert.deepEqual(await tab.locator('.matrix thead th').allTextContents(), [
      'Topic',
      'Town 20',
      'Town 21',
      'Town 22',
    ])
    assert.match(tab.url(), /\?councils=town-20,town-21,town-22$/)
    assert.equal(await tab.locator('.matrix td').last().textContent(), '○ Mentions, 1 clause')
  })

  it('counts one kind of policy alone, and names who has none', async () => {
    await shared.tab.goto(`${origin}${base}compare/?councils=town-20,town-21&kind=press`)
    await status()
      .filter({
        hasText:
          /^1 of 14 councils, .*Kind of policy: Press\. Without a policy of this kind, so not shown: Town 21 /,
      })
      .waitFor()
    assert.equal(await shared.tab.getByLabel('Kind of policy').inputValue(), 'press')
  })

  it('makes the column of a council that the page was not built with, whatever its name holds', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}compare/risks/?councils=town-21,town-22`)
    await status().filter({ hasText: 'Of the councils chosen' }).waitFor()
    assert.deepEqual(await tab.locator('.topic-column h2').allTextContents(), [
      'Town 21 <img src=x onerror=alert(1)> Council',
      'Town 22 <img src=x onerror=alert(1)> Council',
    ])
    assert.equal(await tab.locator('main img').count(), 0)
    assert.equal(
      await tab.locator('#town-22 blockquote').textContent(),
      '[as in Town 21 <img src=x onerror=alert(1)> Council: Whatever is written to the Clerk is answered within a week of end] 22 days.',
    )
    assert.equal(await tab.locator('.further li[data-council=town-22]').isVisible(), false)
    assert.equal(await tab.evaluate(() => document.querySelectorAll('[id="town-22"]').length), 1)
  })

  it('says which councils of an address are not compared', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}compare/?councils=town-20,nope`)
    await status()
      .filter({ hasText: '1 of 14 councils' })
      .filter({ hasText: 'The address names a council that is not compared here: “nope”.' })
      .waitFor()
    await tab.goto(`${origin}${base}compare/risks/?councils=nope,<b>`)
    await status()
      .filter({
        hasText:
          'beside one another. The address names councils that are not compared here: “nope”, “<b>”.',
      })
      .waitFor()
    await tab.locator('summary').first().click()
    await tab.getByRole('button', { name: 'None' }).click()
    await status()
      .filter({ hasText: /^No council is chosen\.$/ })
      .waitFor()
  })

  it('fetches a small part of the data', async () => {
    const { tab } = shared
    const fetched: string[] = []
    const watch = (request: { url: () => string }): void => {
      if (request.url().endsWith('.json'))
        fetched.push(request.url().slice(origin.length + base.length))
    }
    tab.on('request', watch)
    await tab.goto(`${origin}${base}compare/?councils=town-20`)
    await status().filter({ hasText: '1 of 14 councils' }).waitFor()
    await tab.goto(`${origin}${base}compare/risks/?councils=town-20`)
    await status().filter({ hasText: 'Of the councils chosen' }).waitFor()
    tab.off('request', watch)
    assert.deepEqual(fetched, [
      'compare/matrix.json',
      'compare/matrix.json',
      'town-20/press/policy.json',
    ])
  })

  it('says so when what was chosen cannot be loaded, and tries again', async () => {
    const { tab } = shared
    await tab.goto(`${origin}${base}compare/`)
    await status().filter({ hasText: '6 of 14' }).waitFor()
    await tab.route('**/matrix.json', (route) => route.abort())
    await tab.getByRole('radio', { name: 'Gaps only' }).check()
    await status().filter({ hasText: 'could not be loaded' }).waitFor()
    await tab.unroute('**/matrix.json')
    await tab.getByRole('radio', { name: 'Differences only' }).check()
    await status().filter({ hasText: 'do not all do the same' }).waitFor()
  })
})
