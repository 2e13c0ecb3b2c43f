/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { Policy } from '../../src/model/types.ts'
import { makeUrls } from '../../src/urls.ts'
import { type PairRow, toPairRows } from '../../src/views/comparison/pair-rows.ts'
import { type PairUnit, toPairUnits } from '../../src/views/comparison/pair-text.ts'
import { councilPhrases } from '../../src/wording/find-shared-wording.ts'
import { root, today } from '../build/build-process.ts'
import { isIn, isReading, type PlacedSentence, type Reading, readings } from './shared-readings.ts'

const { handbook } = loadHandbook({ root, content: join(root, 'content'), today })
const policies = allPolicies(handbook)

function rowsOf(a: Policy, b: Policy): PairRow[] {
  const [first = [], second = []] = [a, b].map((policy) =>
    toPairUnits(policy, undefined, councilPhrases(handbook), makeUrls('/')),
  )
  return toPairRows(first, second)
}

function placed({ href, text }: PairUnit): PlacedSentence {
  return { place: href.slice(1).replace('/#', '#'), text }
}

/** Two sentences that are shown as one: the same, edited or moved. */
interface Match {
  kind: PairRow['kind']
  a: PlacedSentence
  b: PlacedSentence
}

function matchesOf(rows: readonly PairRow[]): Match[] {
  return rows.flatMap(({ kind, a, b }) =>
    a && b && kind !== 'moved-away' && !a.isHeading ? [{ kind, a: placed(a), b: placed(b) }] : [],
  )
}

function isShown(reading: Reading, matches: readonly Match[]): boolean {
  return matches.some(({ a, b }) => isReading(reading, a, b))
}

function isKnown({ a, b }: Match): boolean {
  return readings.some((reading) => reading.false !== true && isReading(reading, a, b))
}

const certain = readings.filter((reading) => reading.certain && reading.false !== true)
const policyOf = (place: string): string => place.split('#')[0] ?? ''
const certainBetween = (a: Policy, b: Policy): Reading[] =>
  certain.filter(
    (reading) =>
      [a.id, b.id].includes(policyOf(reading.a)) &&
      [a.id, b.id].includes(policyOf(reading.b)) &&
      policyOf(reading.a) !== policyOf(reading.b),
  )

describe('Two policies laid over each other', () => {
  const pairs = policies.flatMap((a, index) =>
    policies.slice(index + 1).map((b) => ({ a, b, rows: rowsOf(a, b) })),
  )
  const [barling, malvern] = ['barling-magna', 'malvern'].map(
    (council) => policies.find((policy) => policy.council === council) ?? assert.fail(),
  )
  const rows = barling && malvern ? rowsOf(barling, malvern) : assert.fail()

  it('show everything as the same, edited or moved that a reader is certain of, between Barling Magna and Malvern', () => {
    const wanted = barling && malvern ? certainBetween(barling, malvern) : []
    assert.ok(wanted.length >= 9)
    assert.deepEqual(
      wanted.filter((reading) => !isShown(reading, matchesOf(rows))),
      [],
    )
  })

  it('show nothing as moved there: what the two share stands in one order', () => {
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'moved'),
      [],
    )
    assert.equal(matchesOf(rows).length, 9)
  })

  it('show everything between any two policies that a reader is certain of, unless the sentence is shown beside another that it shares words with', () => {
    const missed = pairs.flatMap(({ a, b, rows: own }) => {
      const matches = matchesOf(own)
      const elsewhere = (reading: Reading): boolean =>
        matches.some(
          (match) => isKnown(match) && (isIn(reading, match.a) || isIn(reading, match.b)),
        )
      return certainBetween(a, b).filter(
        (reading) => !isShown(reading, matches) && !elsewhere(reading),
      )
    })
    assert.deepEqual(missed, [])
  })

  it('show at most one pair in ten that a reader does not call shared', () => {
    const matches = pairs.flatMap(({ rows: own }) => matchesOf(own))
    const invented = matches.filter((match) => !isKnown(match))
    console.log(`false: ${String(invented.length)} of ${String(matches.length)} pairs of sentences`)
    assert.ok(matches.length >= 15)
    assert.ok(invented.length <= matches.length / 10, JSON.stringify(invented, undefined, 2))
  })

  it('show as moved what stands in another order', () => {
    const moved = pairs.flatMap(({ a, b, rows: own }) =>
      own
        .filter(({ kind }) => kind === 'moved')
        .map((row) => `${a.council} ${b.council}: ${row.a?.text.slice(0, 32) ?? ''}`),
    )
    assert.deepEqual(moved, [
      'collier-street westgate-on-sea: PERSONAL USE OF SOCIAL MEDIA',
      'malvern westgate-on-sea: Bring the organisation into disr',
      'malvern westgate-on-sea: making defamatory comments about',
      'malvern westgate-on-sea: You are personally responsible f',
    ])
  })

  it('take headings for the same that differ in capitals alone', () => {
    const recased = pairs.flatMap(({ rows: own }) =>
      own
        .filter(({ isRecased }) => isRecased)
        .map(({ a, b }) => `${a?.text ?? ''} – ${b?.text ?? ''}`),
    )
    assert.ok(recased.includes('What is social media? – What is Social Media?'))
    assert.ok(recased.length >= 4)
  })
})
