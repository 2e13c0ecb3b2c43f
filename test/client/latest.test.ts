import assert from 'node:assert/strict'
import { test } from 'vitest'
import { latest } from '../../src/client/latest.ts'

test('an answer is handed on while no later work has been handed in', async () => {
  const guard = latest()
  assert.equal(await guard(Promise.resolve('first')), 'first')
  assert.equal(await guard(Promise.resolve('second')), 'second')
})

test('an answer that arrives after a later wish counts for nothing', async () => {
  const guard = latest()
  const slow = Promise.withResolvers<string>()
  const quick = Promise.withResolvers<string>()
  const first = guard(slow.promise)
  const second = guard(quick.promise)
  quick.resolve('second')
  assert.equal(await second, 'second')
  slow.resolve('first')
  assert.equal(await first, undefined)
})

test('a failure is passed on only while its work is the latest', async () => {
  const guard = latest()
  const overtaken = Promise.withResolvers<string>()
  const first = guard(overtaken.promise)
  const second = guard(Promise.reject(new Error('no connection')))
  overtaken.reject(new Error('too late'))
  assert.equal(await first, undefined)
  await assert.rejects(second, /no connection/)
})

test('two guards know nothing of each other', async () => {
  const [one, other] = [latest(), latest()]
  const first = one(Promise.resolve(1))
  const second = other(Promise.resolve(2))
  assert.deepEqual(await Promise.all([first, second]), [1, 2])
})
