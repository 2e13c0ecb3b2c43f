import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { toPassages } from '../../src/model/passages.ts'
import { textsOf } from '../../src/model/walk-content.ts'
import { sharedPassagesOf, type SharedSentence } from '../../src/views/comparison/shared-passages.ts'
import type { Unit } from '../../src/wording/unit.ts'
import { root, today } from '../build/build-process.ts'

/** A passage that a reader found to be shared, or, where `false` is set, one that the program found and a reader does not call shared. */
interface Reading {
  a: string
  b: string
  kind: SharedSentence['kind']
  /** The first words of the sentence or item in `a`; those in `b` where they are others. */
  words: string
  wordsInB?: string
  certain: boolean
  false?: boolean
}

const readings = JSON.parse(readFileSync(join(import.meta.dirname, 'shared-wording.json'), 'utf8')) as readonly Reading[]
const { handbook } = loadHandbook({ root, content: join(root, 'content'), today })
const found = sharedPassagesOf(handbook).pairs.flatMap(({ sentences }) => sentences)

function plain(words: string): string {
  return words.replace(/['’‘]/g, '').toLowerCase().trim()
}

function placeOf({ policy, passage }: Unit): string {
  return `${policy.id}#${passage.id}`
}

function isAt(unit: Unit, place: string, words: string): boolean {
  return placeOf(unit) === place && plain(unit.text).startsWith(plain(words))
}

function isSame({ a, b, words, wordsInB = words }: Reading, { a: one, b: other }: SharedSentence): boolean {
  return isAt(one, a, words) && isAt(other, b, wordsInB) || isAt(other, a, words) && isAt(one, b, wordsInB)
}

function isBetween({ a, b }: SharedSentence): boolean {
  return a.policy !== b.policy
}

function inWords({ a, b }: SharedSentence): string {
  return `${placeOf(a)} “${a.text}”\n  ${placeOf(b)} “${b.text}”`
}

describe('The wording that the five policies share', () => {
  const shared = readings.filter((reading) => reading.false !== true)
  const certain = shared.filter((reading) => reading.certain)
  const known = (sentence: SharedSentence) => readings.find((reading) => isSame(reading, sentence))

  it('was read from words that stand where the list says', () => {
    const texts = new Map(allPolicies(handbook).flatMap((policy) => toPassages(policy).map(({ id, content }): [string, string] => [`${policy.id}#${id}`, plain(textsOf(content).join(' '))])))
    const stray = readings.filter(({ a, b, words, wordsInB = words }) => !texts.get(a)?.includes(plain(words)) || !texts.get(b)?.includes(plain(wordsInB)))
    assert.deepEqual(stray, [])
  })

  it('is found wherever a reader is certain of it', (test) => {
    const missed = certain.filter((reading) => !found.some((sentence) => isSame(reading, sentence)))
    const uncertain = shared.filter((reading) => !reading.certain)
    const also = uncertain.filter((reading) => found.some((sentence) => isSame(reading, sentence)))
    test.diagnostic(`found: ${String(certain.length - missed.length)} of ${String(certain.length)} certain passages, ${String(also.length)} of ${String(uncertain.length)} uncertain ones`)
    assert.deepEqual(missed, [])
  })

  it('is called word for word or edited as a reader calls it', () => {
    const others = certain.filter((reading) => found.find((sentence) => isSame(reading, sentence))?.kind !== reading.kind)
    assert.deepEqual(others, [])
  })

  it('holds at most one false pair in ten between two policies', (test) => {
    const between = found.filter(isBetween)
    const invented = between.filter((sentence) => known(sentence)?.false ?? known(sentence) === undefined)
    test.diagnostic(`false: ${String(invented.length)} of ${String(between.length)} pairs of sentences between two policies`)
    assert.ok(between.length > 0)
    assert.ok(invented.length <= between.length / 10, invented.map(inWords).join('\n'))
  })

  it('has been judged, pair by pair, between two policies', () => {
    assert.deepEqual(found.filter((sentence) => isBetween(sentence) && known(sentence) === undefined).map(inWords), [])
  })
})
