import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alignTexts } from '../../src/wording/align-texts.ts'
import { heaviestChain } from '../../src/wording/heaviest-chain.ts'
import { makePhrases, toWords } from '../../src/wording/words.ts'

const phrases = makePhrases(['Hillford Parish Council'])

/** The matches of two texts, one sentence a line: `0-1` for the first of the one and the second of the other, with a `*` when it was moved. */
function matchesOf(a: string, b: string): string {
  const units = (text: string) => text.split('\n').map((line) => ({ words: toWords(line, phrases) }))
  return alignTexts(units(a), units(b)).map((match) => `${String(match.a)}-${String(match.b)}${match.isMoved ? '*' : ''}`).join(' ')
}

const accounts = 'The Clerk keeps a register of all accounts.'
const passwords = 'A password must be changed every ninety days.'
const photographs = 'Photographs of children need the written consent of a parent.'
const elections = 'Nothing is posted about candidates during an election.'

describe('The alignment of two texts', () => {
  it('pairs what is the same in its order', () => { assert.equal(matchesOf(`${accounts}\n${passwords}`, `${accounts}\n${passwords}`), '0-0 1-1') })
  it('leaves what only one text has without a pair', () => { assert.equal(matchesOf(`${accounts}\n${passwords}\n${elections}`, `${accounts}\n${photographs}\n${elections}`), '0-0 2-2') })
  it('pairs a sentence with the one that it was edited into', () => {
    assert.equal(matchesOf(`${accounts}\n${passwords}\n${elections}`, `${photographs}\nA password must be long and changed every sixty days.\n${elections}`), '1-1 2-2')
  })
  it('says of a sentence that stands elsewhere that it was moved', () => { assert.equal(matchesOf(`${accounts}\n${passwords}\n${photographs}`, `${passwords}\n${photographs}\n${accounts}`), '0-2* 1-0 2-1') })
  it('says of a sentence that was edited and moved that it was moved', () => {
    assert.equal(matchesOf(`${accounts}\n${passwords}\n${photographs}`, `${passwords}\n${photographs}\nThe Clerk keeps a full register of all the accounts.`), '0-2* 1-0 2-1')
  })
  it('does not say of a short line that it was moved', () => { assert.equal(matchesOf(`Introduction\n${accounts}\n${passwords}`, `${accounts}\n${passwords}\nIntroduction`), '1-0 2-1') })
  it('takes the copy that stands in its place where a sentence stands twice', () => {
    assert.equal(matchesOf(`${accounts}\n${passwords}\n${accounts}`, `${accounts}\n${passwords}\n${accounts}`), '0-0 1-1 2-2')
  })
  it('pairs each sentence only once', () => { assert.equal(matchesOf(`${accounts}\n${accounts}\n${passwords}`, `${accounts}\n${passwords}`), '0-0 2-1') })
  it('does not mind the names of councils and offices', () => { assert.equal(matchesOf(`Staff of Hillford Parish Council are polite.\n${passwords}`, `Employees of the Council are polite.\n${passwords}`), '0-0 1-1') })
  it('pairs two single sentences, however different they are', () => { assert.equal(matchesOf(accounts, elections), '0-0') })
  it('pairs nothing with an empty text', () => { assert.deepEqual(alignTexts([], [{ words: toWords(accounts, phrases) }]), []) })
  it('is not led astray by names of properties', () => { assert.equal(matchesOf('constructor toString __proto__ hasOwnProperty\nvalueOf', 'valueOf\nconstructor toString __proto__ hasOwnProperty'), '0-1') })
})

describe('The heaviest chain', () => {
  const chainOf = (...pairs: [number, number, number][]): string => [...heaviestChain(pairs.map(([a, b, weight]) => ({ a, b, weight })))].map(({ a, b }) => `${String(a)}-${String(b)}`).toSorted().join(' ')
  it('is empty without pairs', () => { assert.equal(chainOf(), '') })
  it('keeps all pairs that are in order', () => { assert.equal(chainOf([0, 0, 1], [1, 2, 1], [5, 3, 1]), '0-0 1-2 5-3') })
  it('keeps the heavier of two that cross', () => { assert.equal(chainOf([0, 1, 2], [1, 0, 3]), '1-0') })
  it('keeps many light pairs rather than one that is not as heavy', () => { assert.equal(chainOf([0, 3, 5], [1, 0, 2], [2, 1, 2], [3, 2, 2]), '1-0 2-1 3-2') })
})
