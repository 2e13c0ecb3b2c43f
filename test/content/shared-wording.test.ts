/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { toPassages } from '../../src/model/passages.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import {
  sharedPassagesOf,
  type SharedSentence,
} from '../../src/views/comparison/shared-passages.ts'
import type { Unit } from '../../src/wording/unit.ts'
import { root, today } from '../build/build-process.ts'
import {
  isReading,
  type PlacedSentence,
  plainText,
  type Reading,
  readings,
} from './shared-readings.ts'

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
    const texts = new Map(
      allPolicies(handbook).flatMap((policy) =>
        toPassages(policy).map(({ id, content }): [string, string] => [
          `${policy.id}#${id}`,
          plainText(textsOf(content).join(' ')),
        ]),
      ),
    )
    const stray = readings.filter(
      ({ a, b, words, wordsInB = words }) =>
        !texts.get(a)?.includes(plainText(words)) || !texts.get(b)?.includes(plainText(wordsInB)),
    )
    assert.deepEqual(stray, [])
  })

  it('is found wherever a reader is certain of it', () => {
    const missed = certain.filter((reading) => !found.some((sentence) => isSame(reading, sentence)))
    const uncertain = shared.filter((reading) => !reading.certain)
    const also = uncertain.filter((reading) => found.some((sentence) => isSame(reading, sentence)))
    console.log(
      `found: ${String(certain.length - missed.length)} of ${String(certain.length)} certain passages, ${String(also.length)} of ${String(uncertain.length)} uncertain ones`,
    )
    assert.deepEqual(missed, [])
  })

  it('is called word for word or edited as a reader calls it', () => {
    const others = certain.filter(
      (reading) => found.find((sentence) => isSame(reading, sentence))?.kind !== reading.kind,
    )
    assert.deepEqual(others, [])
  })

  it('is found in four of five places where a reader sees an edited sentence between two councils', () => {
    const edited = shared.filter(
      ({ kind, a, b }) => kind === 'edited' && a.split('/')[0] !== b.split('/')[0],
    )
    const seen = edited.filter((reading) => found.some((sentence) => isSame(reading, sentence)))
    console.log(
      `found: ${String(seen.length)} of ${String(edited.length)} edited sentences between two councils`,
    )
    assert.ok(
      seen.length >= edited.length * (4 / 5),
      JSON.stringify(
        edited.filter((reading) => !seen.includes(reading)),
        undefined,
        2,
      ),
    )
  })

  it('holds no false pair between two policies', () => {
    const invented = found.filter(
      (sentence) => isBetween(sentence) && known(sentence)?.false === true,
    )
    assert.deepEqual(invented.map(inWords), [])
    assert.ok(readings.filter((reading) => reading.false === true).length >= 4)
  })

  it('has been judged, pair by pair, between two policies', () => {
    assert.deepEqual(
      found.filter((sentence) => isBetween(sentence) && known(sentence) === undefined).map(inWords),
      [],
    )
  })
})
