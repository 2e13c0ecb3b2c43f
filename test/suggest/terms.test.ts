import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toTerms } from '../../scripts/suggest/terms.ts'

describe('The terms of a text', () => {
  const formsOf = (text: string) => toTerms(text, new Map()).map(({ form }) => form)
  it('are its words and pairs, without those that only join', () => {
    assert.deepEqual(formsOf('Requests from a friend'), ['request', 'friend', 'request friend'])
  })
  it('are no pairs across the end of a sentence', () => {
    assert.deepEqual(formsOf('A request. Friends'), ['request', 'friend'])
  })
  it('stand where they are printed', () => {
    const text = 'Any “friend’s request”'
    assert.deepEqual(
      toTerms(text, new Map()).map(({ start, end }) => text.slice(start, end)),
      ['friend’s', 'request', 'friend’s request'],
    )
  })
})
