import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { stem } from '../../src/text/stem.ts'

describe('The stem of a word', () => {
  const same: [one: string, other: string][] = [
    ['request', 'requests'],
    ['policy', 'policies'],
    ['training', 'trained'],
    ['photographs', 'photograph'],
    ['approval', 'approved'],
  ]
  for (const [one, other] of same)
    it(`is one for “${one}” and “${other}”`, () => {
      assert.equal(stem(one), stem(other))
    })
  const different: [one: string, other: string][] = [
    ['post', 'press'],
    ['politics', 'police'],
    ['review', 'revenue'],
  ]
  for (const [one, other] of different)
    it(`is not one for “${one}” and “${other}”`, () => {
      assert.notEqual(stem(one), stem(other))
    })
  it('is short for a word that is none', () => {
    assert.ok(stem('x'.repeat(100_000)).length <= 40)
  })
})
