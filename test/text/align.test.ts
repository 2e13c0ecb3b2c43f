import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { align } from '../../src/text/align.ts'

function runs(a: string, b: string) {
  return align(a.split(' '), b.split(' '))
}

describe('Two sequences of words are aligned', () => {
  it('as one run when they are the same', () => {
    assert.deepEqual(runs('a b c', 'a b c'), [{ a: 0, b: 0, length: 3 }])
  })
  it('around what was inserted', () => {
    assert.deepEqual(runs('a b c', 'a b x c'), [
      { a: 0, b: 0, length: 2 },
      { a: 2, b: 3, length: 1 },
    ])
  })
  it('around what was dropped', () => {
    assert.deepEqual(runs('a x b', 'a b'), [
      { a: 0, b: 0, length: 1 },
      { a: 2, b: 1, length: 1 },
    ])
  })
  it('around what was replaced', () => {
    assert.deepEqual(runs('a x b c', 'a y b c'), [
      { a: 0, b: 0, length: 1 },
      { a: 2, b: 2, length: 2 },
    ])
  })
  it('with no run when they share nothing', () => {
    assert.deepEqual(runs('a b', 'x y'), [])
  })
  it('with no run when one is empty', () => {
    assert.deepEqual(align([], ['a']), [])
  })
  it('in runs that hold the same words in both', () => {
    const [a, b] = [
      'the council will not tolerate any abuse of its staff',
      'any council will tolerate no abuse of the staff',
    ].map((text) => text.split(' '))
    const found = align(a ?? [], b ?? [])
    assert.ok(found.length > 1)
    for (const run of found)
      assert.deepEqual(a?.slice(run.a, run.a + run.length), b?.slice(run.b, run.b + run.length))
  })
})
