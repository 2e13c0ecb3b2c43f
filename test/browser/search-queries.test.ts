/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { ask, type Shared, shownPlaces, shownResults } from './search-page.ts'
import { openSite, root } from './site.ts'

/** A query, and the clauses of which any is right. */
interface ExpectedQuery {
  query: string
  expect: readonly string[]
  /** True when a word of it is misspelt on purpose. */
  misspelt?: boolean
}

/** Sets of queries that were written from the texts before the search had seen them: each a file, with the share that must have a right clause first, and among three. */
const sets = [
  { name: 'everyday-queries', misspelt: false, count: 60, first: 0.9, amongThree: 0.97 },
  { name: 'everyday-queries', misspelt: true, count: 20, first: 0.7, amongThree: 0.9 },
  { name: 'search-queries', misspelt: false, count: 40, first: 0.85, amongThree: 0.95 },
]

const site = await openSite()

function readList<Item>(path: string): Item[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Item[]
}

function pathOf(name: string): string {
  return join(root, 'test', 'content', `${name}.json`)
}

/** The place of the first right clause among all that is shown, from 1, for each query; 0 where none is. */
async function rankAll(tab: Page, queries: readonly ExpectedQuery[]): Promise<number[]> {
  const ranks: number[] = []
  for (const { query, expect } of queries) {
    await ask(tab, site, { q: query })
    const shown = [...(await shownPlaces(tab)), ...(await shownResults(tab))]
    const ids = [...new Set(shown.map(({ id }) => id))]
    ranks.push(ids.findIndex((id) => expect.includes(id)) + 1)
  }
  return ranks
}

/** Says how a set has fared, and which queries had no right clause first. */
function report(name: string, queries: readonly ExpectedQuery[], ranks: readonly number[]): string {
  const missed = queries.flatMap(({ query }, at) =>
    ranks[at] === 1 ? [] : [`${query} (${ranks[at] === 0 ? 'not shown' : String(ranks[at])})`],
  )
  const first = ranks.filter((rank) => rank === 1).length
  const amongThree = ranks.filter((rank) => rank >= 1 && rank <= 3).length
  return `${name}: first ${String(first)}, among three ${String(amongThree)} of ${String(ranks.length)}; not first: ${missed.join('; ')}`
}

/** Queries that somebody wrote from the texts, without knowing the index, lead to the clauses that they must find. */
describe('The search of the real policies', () => {
  const shared = {} as Shared
  beforeAll(async () => {
    Object.assign(shared, await site.newTab())
  })
  afterAll(() => shared.context.close())

  for (const { name, misspelt, count, first, amongThree } of sets) {
    it(`shows a right clause first and among three for the ${misspelt ? 'misspelt' : 'rightly spelt'} queries of ${name}`, async () => {
      const queries = readList<ExpectedQuery>(pathOf(name)).filter(
        (query) => (query.misspelt ?? false) === misspelt,
      )
      const ranks = await rankAll(shared.tab, queries)
      const words = report(name, queries, ranks)
      console.log(words)
      assert.equal(queries.length, count)
      assert.ok(ranks.filter((rank) => rank === 1).length >= first * count, words)
      assert.ok(ranks.filter((rank) => rank >= 1 && rank <= 3).length >= amongThree * count, words)
    })
  }

  it('says of sixty words that stand nowhere that nothing was found for them', async () => {
    const words = readList<string>(pathOf('absent-words'))
    for (const word of words)
      assert.match(await ask(shared.tab, site, { q: word }), /^Nothing (?:was )?found for “/, word)
    assert.equal(words.length, 60)
  })

  const own = process.env['SEARCH_QUERIES']
  it.runIf(own !== undefined)('prints how a set of your own fares', async () => {
    const queries = readList<ExpectedQuery>(own ?? '')
    console.log(report('Own set', queries, await rankAll(shared.tab, queries)))
    assert.ok(queries.length > 0)
  })
})
