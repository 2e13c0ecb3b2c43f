/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { ask, type Shared, shownPlaces, shownResults } from './search-page.ts'
import { openSite, root } from './site.ts'

/** A query, and the clauses of which any is right. */
interface ExpectedQuery {
  query: string
  expect: readonly string[]
}

/** How many of forty queries must lead to a right clause. */
const least = { first: 34, amongThree: 38 }

const site = await openSite()

/** Queries that somebody wrote from the texts, without knowing the index, lead to the clauses that they must find. */
describe('The search of the real policies', () => {
  const queries = JSON.parse(
    readFileSync(join(root, 'test', 'content', 'search-queries.json'), 'utf8'),
  ) as ExpectedQuery[]
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())

  it('shows the right clause first for at least 34 of 40 queries, and among the first three for at least 38', async () => {
    const ranks: { query: string; rank: number }[] = []
    for (const { query, expect } of queries) {
      await ask(shared.tab, site, { q: query })
      const ids = [
        ...new Set(
          [...(await shownPlaces(shared.tab)), ...(await shownResults(shared.tab))].map(
            ({ id }) => id,
          ),
        ),
      ]
      ranks.push({ query, rank: ids.findIndex((id) => expect.includes(id)) + 1 })
    }
    const first = ranks.filter(({ rank }) => rank === 1).length
    const amongThree = ranks.filter(({ rank }) => rank >= 1 && rank <= 3).length
    const missed = ranks
      .filter(({ rank }) => rank !== 1)
      .map(({ query, rank }) => `${query} (${rank === 0 ? 'not shown' : String(rank)})`)
      .join('; ')
    console.log(
      `first ${String(first)}, among three ${String(amongThree)} of ${String(ranks.length)}; not first: ${missed}`,
    )
    assert.equal(ranks.length, 40)
    assert.ok(
      first >= least.first && amongThree >= least.amongThree,
      `first ${String(first)}, among three ${String(amongThree)}: ${missed}`,
    )
  })
})
