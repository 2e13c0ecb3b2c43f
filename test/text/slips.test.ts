import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { slips } from '../../src/text/slips.ts'
import { suggestWord } from '../../src/text/suggest-word.ts'

describe('The slips between two words', () => {
  for (const [one, other, count] of [
    ['freind', 'friend', 1],
    ['pasword', 'password', 1],
    ['passwords', 'password', 1],
    ['passward', 'password', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ] as const)
    it(`are ${String(count)} between “${one}” and “${other}”`, () => {
      assert.deepEqual([slips(one, other), slips(other, one)], [count, count])
    })
})

describe('The word that was meant', () => {
  const known = [
    'tablet',
    'does',
    'person',
    'political',
    'libel',
    'gender',
    'leader',
    'confidential',
  ]
  for (const [typed, meant] of [
    ['polical', 'political'],
    ['lible', 'libel'],
    ['confidental', 'confidential'],
    ['toilet', undefined],
    ['dogs', undefined],
    ['poison', undefined],
    ['tender', undefined],
    ['abc', undefined],
    ['1234', undefined],
    ['a'.repeat(5000), undefined],
  ] as const)
    it(`is ${meant ?? 'none'} for “${typed.slice(0, 20)}”`, () => {
      assert.equal(suggestWord(typed, known), meant)
    })
})
