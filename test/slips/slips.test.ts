import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { inShort } from '../model/small-handbook.ts'
import {
  messagesOf,
  readSlips,
  readSound,
  runSlip,
  type SlipResult,
  withSlip,
} from './run-slips.ts'

const files = readSound()
const slips = await readSlips()

/** How many of a hundred slips may at most pass unnoticed. */
const PASSING = 5

function missInWords({ slip: { kind, name, rule, path, line }, messages }: SlipResult): string {
  const got = inShort(messages).join(' | ') || 'nothing'
  return `${kind}: ${name}: expected ${rule} in ${path} at ${String(line)}, got ${got}`
}

describe('The sound handbook', () => {
  it('gets no message', () => {
    assert.deepEqual(inShort(messagesOf(files)), [])
  })
})

describe('Each slip', () => {
  it('changes the sound handbook', () => {
    const text = JSON.stringify(files)
    const idle = slips.filter((slip) => JSON.stringify(withSlip(files, slip)) === text)
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    )
  })
  it('has a name of its own', () => {
    const names = slips.map(({ kind, name }) => `${kind}: ${name}`)
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    )
  })
})

describe('Of the slips', () => {
  it(`at most ${String(PASSING)} in a hundred pass unnoticed by their rule at their place`, () => {
    const missed = slips.map((slip) => runSlip(files, slip)).filter(({ told }) => !told)
    const words = missed.map(missInWords)
    for (const line of words) console.log(line)
    assert.ok(missed.length * 100 <= slips.length * PASSING, words.join('\n'))
  })
})
