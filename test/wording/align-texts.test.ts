import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { alignTexts } from '../../src/wording/align-texts.ts'
import { heaviestChain } from '../../src/wording/heaviest-chain.ts'
import { weighText } from '../../src/wording/likeness.ts'
import { findComparisons } from '../../src/wording/match-edited.ts'
import { makeWeights } from '../../src/wording/weights.ts'
import { makePhrases, toWords } from '../../src/wording/words.ts'
import { longTexts, makeLongText, turnedRound } from './long-texts.ts'

const phrases = makePhrases(['Hillford Parish Council'])

/** The matches of two texts, one sentence a line, a heading behind `# `: `0-1` for the first of the one and the second of the other, with a `*` when it was moved. */
function matchesOf(a: string, b: string): string {
  const units = (text: string) =>
    text
      .split('\n')
      .map((line) => ({ words: toWords(line, phrases), isHeading: line.startsWith('# ') }))
  return alignTexts(units(a), units(b))
    .map((match) => `${String(match.a)}-${String(match.b)}${match.isMoved ? '*' : ''}`)
    .join(' ')
}

const accounts = 'The Clerk keeps a register of all accounts.'
const passwords = 'A password must be changed every ninety days.'
const photographs = 'Photographs of children need the written consent of a parent.'
const elections = 'Nothing is posted about candidates during an election.'

describe('The alignment of two texts', () => {
  it('pairs what is the same in its order', () => {
    assert.equal(matchesOf(`${accounts}\n${passwords}`, `${accounts}\n${passwords}`), '0-0 1-1')
  })
  it('leaves what only one text has without a pair', () => {
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${elections}`,
        `${accounts}\n${photographs}\n${elections}`,
      ),
      '0-0 2-2',
    )
  })
  it('pairs a sentence with the one that it was edited into', () => {
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${elections}`,
        `${photographs}\nA password must be long and changed every sixty days.\n${elections}`,
      ),
      '1-1 2-2',
    )
  })
  it('says of a sentence that stands elsewhere that it was moved', () => {
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${photographs}`,
        `${passwords}\n${photographs}\n${accounts}`,
      ),
      '0-2* 1-0 2-1',
    )
  })
  it('says of a sentence that was edited and moved that it was moved', () => {
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${photographs}`,
        `${passwords}\n${photographs}\nThe Clerk keeps a full register of all the accounts.`,
      ),
      '0-2* 1-0 2-1',
    )
  })
  it('does not say of a short line that it was moved', () => {
    assert.equal(
      matchesOf(
        `Introduction\n${accounts}\n${passwords}`,
        `${accounts}\n${passwords}\nIntroduction`,
      ),
      '1-0 2-1',
    )
  })
  it('takes the copy that stands in its place where a sentence stands twice', () => {
    assert.equal(
      matchesOf(`${accounts}\n${passwords}\n${accounts}`, `${accounts}\n${passwords}\n${accounts}`),
      '0-0 1-1 2-2',
    )
  })
  it('pairs each sentence only once', () => {
    assert.equal(
      matchesOf(`${accounts}\n${accounts}\n${passwords}`, `${accounts}\n${passwords}`),
      '0-0 2-1',
    )
  })
  it('does not mind the names of councils and offices', () => {
    assert.equal(
      matchesOf(
        `Staff of Hillford Parish Council are polite.\n${passwords}`,
        `Employees of the Council are polite.\n${passwords}`,
      ),
      '0-0 1-1',
    )
  })
  it('pairs two single sentences only where they are alike', () => {
    assert.equal(matchesOf(accounts, elections), '')
    assert.equal(matchesOf(passwords, 'A password must be changed every sixty days.'), '0-0')
    assert.equal(matchesOf(photographs, 'Photographs of pets need no consent.'), '')
  })
  it('pairs nothing with an empty text', () => {
    assert.deepEqual(alignTexts([], [{ words: toWords(accounts, phrases) }]), [])
  })
  it('takes a heading in other capitals for the same', () => {
    assert.equal(
      matchesOf(`# Use of accounts\n${accounts}`, `# USE OF ACCOUNTS\n${passwords}`),
      '0-0',
    )
  })
  it('does not take a heading for a sentence', () => {
    assert.equal(
      matchesOf(
        `# Personal use of social media\n${accounts}`,
        `Personal use of social media\n${accounts}`,
      ),
      '1-1',
    )
  })
  it('takes the copy of a repeated sentence that keeps the order of the others', () => {
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${accounts}\n${photographs}`,
        `${passwords}\n${accounts}\n${photographs}`,
      ),
      '1-0 2-1 3-2',
    )
  })
  it('pairs what was rewritten beside what is the same, and not far from it', () => {
    const [old, rewritten] = [
      'The Clerk answers every letter within ten days and keeps a copy of it.',
      'Whoever writes gets an answer within ten days, unless a meeting decides otherwise, and a copy of it goes to the file.',
    ]
    const filler = [
      photographs,
      elections,
      'Complaints go to a panel within a week.',
      'Guests may attend meetings by invitation alone.',
    ].join('\n')
    assert.equal(
      matchesOf(`${accounts}\n${old}\n${passwords}`, `${accounts}\n${rewritten}\n${passwords}`),
      '0-0 1-1 2-2',
    )
    assert.equal(
      matchesOf(
        `${accounts}\n${passwords}\n${old}`,
        `${accounts}\n${passwords}\n${filler}\n${rewritten}`,
      ),
      '0-0 1-1',
    )
  })
  it('pairs what was rewritten between the same neighbours', () => {
    const [old, rewritten] = [
      'Usage is governed by the Clerk and by such other policies as the office has.',
      'The office keeps such policies as the Clerk has, and usage is noted in a book.',
    ]
    assert.equal(
      matchesOf(`${accounts}\n${old}\n${passwords}`, `${accounts}\n${rewritten}\n${passwords}`),
      '0-0 1-1 2-2',
    )
    assert.equal(
      matchesOf(
        `${accounts}\n${old}\n${passwords}`,
        `${accounts}\n${rewritten}\n${elections}\n${passwords}`,
      ),
      '0-0 2-3',
    )
    assert.equal(
      matchesOf(
        `${accounts}\n${elections}\n${passwords}`,
        `${accounts}\n${photographs}\n${passwords}`,
      ),
      '0-0 2-2',
    )
  })
  it('is not led astray by names of properties', () => {
    assert.equal(
      matchesOf(
        'constructor toString __proto__ hasOwnProperty\nvalueOf',
        'valueOf\nconstructor toString __proto__ hasOwnProperty',
      ),
      '0-1',
    )
  })
})

describe('Two texts of thousands of sentences', () => {
  it('are compared in a bounded number of steps, the most alike first', () => {
    const a = makeLongText(1)
    const weigh = makeWeights(a.map(({ words }) => words))
    const texts = (units: typeof a) => units.map(({ words }) => weighText(words, weigh))
    const comparisons = findComparisons({
      a: texts(a),
      b: texts(turnedRound(a)),
      matched: [],
      weigh,
    })
    assert.ok(comparisons.length > 0)
    assert.ok(comparisons.length * longTexts.words ** 2 <= 3_000_000, String(comparisons.length))
    assert.deepEqual(
      comparisons.filter(({ similarity }) => similarity < 0.99),
      [],
    )
  })
  it('are laid over each other while a reader waits, however unlike they are', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'compare-long-texts.ts')],
      { encoding: 'utf8', timeout: 30_000 },
    )
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^6000 None of the 6,000 sentences stands in both texts/)
  })
  it('are matched when they are the same, and when they are turned round', () => {
    const units = makeLongText(1)
    assert.deepEqual(
      alignTexts(units, units).filter(({ a, b, isMoved }) => a !== b || isMoved),
      [],
    )
    assert.equal(
      alignTexts(units, units.toReversed()).filter(
        ({ a, b, isMoved }) => a + b === units.length - 1 && isMoved,
      ).length,
      units.length - 1,
    )
  })
  it('may be one sentence again and again', () => {
    const same = Array.from({ length: 3000 }, () => ({ words: toWords(accounts, phrases) }))
    assert.equal(alignTexts(same, same.slice(5)).filter(({ isMoved }) => !isMoved).length, 2995)
  })
})

describe('The heaviest chain', () => {
  const chainOf = (...pairs: [number, number, number][]): string =>
    [...heaviestChain(pairs.map(([a, b, weight]) => ({ a, b, weight })))]
      .map(({ a, b }) => `${String(a)}-${String(b)}`)
      .toSorted()
      .join(' ')
  it('is empty without pairs', () => {
    assert.equal(chainOf(), '')
  })
  it('keeps all pairs that are in order', () => {
    assert.equal(chainOf([0, 0, 1], [1, 2, 1], [5, 3, 1]), '0-0 1-2 5-3')
  })
  it('keeps the heavier of two that cross', () => {
    assert.equal(chainOf([0, 1, 2], [1, 0, 3]), '1-0')
  })
  it('has no place in two of its pairs', () => {
    assert.equal(chainOf([0, 0, 1], [0, 1, 1], [1, 1, 1], [2, 1, 1]), '0-0 1-1')
  })
  it('keeps many light pairs rather than one that is not as heavy', () => {
    assert.equal(chainOf([0, 3, 5], [1, 0, 2], [2, 1, 2], [3, 2, 2]), '1-0 2-1 3-2')
  })
})
