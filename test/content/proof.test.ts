/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { beforeAll, describe, test } from 'vitest'
import { type BuiltSite, councils, pageOf, readOwnSite } from './built-site.ts'
import { debris } from './debris.ts'

let site: BuiltSite

beforeAll(() => {
  site = readOwnSite()
})

interface Entry {
  words: string
  times: number
  why: string
}

function proofOf(council: string): { compared: string; leftOut: Entry[]; corrections: unknown[] } {
  const { proof } = JSON.parse(site.read(`${council}/social-media/policy.json`)) as {
    proof: ReturnType<typeof proofOf>
  }
  return proof
}

describe('the proof of a policy', () => {
  for (const council of councils) {
    test(`of ${council} leaves out what a person found to be no word of the document, as often, and corrects nothing`, () => {
      const { leftOut, corrections } = proofOf(council)
      const words = leftOut.reduce(
        (sum, entry) =>
          sum +
          entry.times *
            entry.words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        0,
      )
      // The version table is proved by the product, cell by cell; the debris leaves it to a test of its own.
      const found = debris.filter(
        (entry) => entry.council === council && !entry.what.startsWith('the version table'),
      )
      assert.equal(
        words,
        found.reduce((sum, entry) => sum + entry.words, 0),
      )
      assert.deepEqual(corrections, [])
      for (const { why } of leftOut) assert.match(why, /^[A-Z].*\.$/)
    })
    test(`of ${council} is told below its text`, () => {
      const page = site.read(pageOf(council))
      assert.match(
        page,
        /Compared word for word with the words taken from that document on 1 December 2026, and again whenever this handbook is built: they are the same in the same order\./,
      )
      assert.doesNotMatch(page, /no proof of it is kept/)
    })
  }
  test('of Barnsley says on its page how many words are left out, and why', () => {
    assert.match(
      site.read(pageOf('barnsley')),
      /Left out: 45 words\. A machine’s description of the picture on the cover/,
    )
  })
})
