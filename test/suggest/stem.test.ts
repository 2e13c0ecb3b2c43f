import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { stem } from '../../src/suggest/stem.ts'
import { toTerms } from '../../src/suggest/terms.ts'

describe('The stem of a word', () => {
  const same: [one: string, other: string][] = [['request', 'requests'], ['policy', 'policies'], ['training', 'trained'], ['photographs', 'photograph'], ['approval', 'approved']]
  for (const [one, other] of same) it(`is one for “${one}” and “${other}”`, () => { assert.equal(stem(one), stem(other)) })
  const different: [one: string, other: string][] = [['post', 'press'], ['politics', 'police'], ['review', 'revenue']]
  for (const [one, other] of different) it(`is not one for “${one}” and “${other}”`, () => { assert.notEqual(stem(one), stem(other)) })
  it('is short for a word that is none', () => { assert.ok(stem('x'.repeat(100_000)).length <= 40) })
})

describe('The terms of a text', () => {
  const formsOf = (text: string) => toTerms(text, new Map()).map(({ form }) => form)
  it('are its words and pairs, without those that only join', () => { assert.deepEqual(formsOf('Requests from a friend'), ['request', 'friend', 'request friend']) })
  it('are no pairs across the end of a sentence', () => { assert.deepEqual(formsOf('A request. Friends'), ['request', 'friend']) })
  it('stand where they are printed', () => {
    const text = 'Any “friend’s request”'
    assert.deepEqual(toTerms(text, new Map()).map(({ start, end }) => text.slice(start, end)), ['friend’s', 'request', 'friend’s request'])
  })
})
