import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { countOf } from '../../src/text/count-of.ts'
import { listAnd } from '../../src/text/list.ts'

describe('A list in a sentence', () => {
  const cases: [words: string[], list: string][] = [
    [[], ''],
    [['one'], 'one'],
    [['one', 'two'], 'one and two'],
    [['one', 'two', 'three'], 'one, two and three'],
  ]
  for (const [words, list] of cases) {
    it(`of ${String(words.length)} is “${list}”`, () => {
      assert.equal(listAnd(words), list)
    })
  }
})

describe('A count', () => {
  it('of one is in the singular', () => {
    assert.equal(countOf(1, 'clause'), '1 clause')
  })
  it('of none is in the plural', () => {
    assert.equal(countOf(0, 'clause'), '0 clauses')
  })
  it('can have a plural of its own', () => {
    assert.equal(countOf(2, 'policy', 'policies'), '2 policies')
  })
})
