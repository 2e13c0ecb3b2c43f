/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { toPassages } from '../../src/model/passages.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { sharedPassagesOf, type SharedSentence } from '../../src/views/comparison/shared-passages.ts'
import type { Unit } from '../../src/wording/unit.ts'
import { root, today } from '../build/build-process.ts'
import { isReading, type PlacedSentence, plainText, type Reading, readings } from './shared-readings.ts'

const { handbook } = loadHandbook({ root, content: join(root, 'content'), today })
const found = sharedPassagesOf(handbook).pairs.flatMap(({ sentences }) => sentences)

function placed({ policy, passage, text }: Unit): PlacedSentence {
  return { place: `${policy.id}#${passage.id}`, text }
}

function isSame(reading: Reading, { a, b }: SharedSentence): boolean {
  return isReading(reading, placed(a), placed(b))
}

function isBetween({ a, b }: SharedSentence): boolean {
  return a.policy !== b.policy
}

function inWords({ a, b }: SharedSentence): string {
  return `${placed(a).place} “${a.text}”\n  ${placed(b).place} “${b.text}”`
}

describe('The wording that the five policies share', () => {
  const shared = readings.filter((reading) => reading.false !== true)
  const certain = shared.filter((reading) => reading.certain)
  const known = (sentence: SharedSentence) => readings.find((reading) => isSame(reading, sentence))

  it('was read from words that stand where the list says', () => {
    const texts = new Map(allPolicies(handbook).flatMap((policy) => toPassages(policy).map(({ id, content }): [string, string] => [`${policy.id}#${id}`, plainText(textsOf(content).join(' '))])))
    const stray = readings.filter(({ a, b, words, wordsInB = words }) => !texts.get(a)?.includes(plainText(words)) || !texts.get(b)?.includes(plainText(wordsInB)))
    assert.deepEqual(stray, [])
  })

  it('is found wherever a reader is certain of it', () => {
    const missed = certain.filter((reading) => !found.some((sentence) => isSame(reading, sentence)))
    const uncertain = shared.filter((reading) => !reading.certain)
    const also = uncertain.filter((reading) => found.some((sentence) => isSame(reading, sentence)))
    console.log(`found: ${String(certain.length - missed.length)} of ${String(certain.length)} certain passages, ${String(also.length)} of ${String(uncertain.length)} uncertain ones`)
    assert.deepEqual(missed, [])
  })

  it('is called word for word or edited as a reader calls it', () => {
    const others = certain.filter((reading) => found.find((sentence) => isSame(reading, sentence))?.kind !== reading.kind)
    assert.deepEqual(others, [])
  })

  it('holds at most one false pair in ten between two policies', () => {
    const between = found.filter(isBetween)
    const invented = between.filter((sentence) => known(sentence)?.false ?? known(sentence) === undefined)
    console.log(`false: ${String(invented.length)} of ${String(between.length)} pairs of sentences between two policies`)
    assert.ok(between.length > 0)
    assert.ok(invented.length <= between.length / 10, invented.map(inWords).join('\n'))
  })

  it('has been judged, pair by pair, between two policies', () => {
    assert.deepEqual(found.filter((sentence) => isBetween(sentence) && known(sentence) === undefined).map(inWords), [])
  })
})
