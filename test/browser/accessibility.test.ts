import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { loadAxe, type Look, looks, runAxeInLooks } from './axe.ts'
import { openFresh, openSite } from './site.ts'

/** What `looks` leaves out; shown by one page of each kind, because a run takes up to a second. */
const otherLooks: readonly Look[] = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
]

const site = await openSite()

/** axe-core finds nothing on any page that differs from others. */
const policy = site.firstOf('policy')
const clause =
  /<[^>]*data-clause[^>]*>/.exec(policy.html)?.[0].match(/ id="([^"]+)"/)?.[1] ??
  assert.fail(policy.name)
const chosenClause = { name: 'a policy with a chosen clause', url: `${policy.url}#${clause}` }
const samples = [site.page('home'), site.firstOf('council'), site.page('help'), chosenClause]
describe('axe-core', () => {
  const shared = {} as { tab: Page; context: BrowserContext }
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
    await loadAxe(shared.context)
  })
  afterAll(() => shared.context.close())

  for (const { name, url } of [...site.samples, chosenClause]) {
    it(`finds nothing on ${name}, neither light and wide nor dark and narrow`, async () => {
      await openFresh(shared.tab, url)
      assert.deepEqual(await runAxeInLooks(shared.tab, looks), [])
    })
  }

  for (const { name, url } of samples) {
    it(`finds nothing on ${name}, neither light and narrow nor dark and wide`, async () => {
      await openFresh(shared.tab, url)
      assert.deepEqual(await runAxeInLooks(shared.tab, otherLooks), [])
    })
  }
})
