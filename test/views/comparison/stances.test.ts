import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Handbook } from '../../../src/model/types.ts'
import { pictureInWords } from '../../../src/views/comparison/stance-words.ts'
import { stancesOf } from '../../../src/views/comparison/stances.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'

/** What each council says on each topic, with its clauses and the narrower topics by which they belong there. */
function inShort(handbook: Handbook): Record<string, string[]> {
  return Object.fromEntries(stancesOf(handbook).topics.map(({ topic, councils }) => [topic.id, councils.map(({ council, stance, clauses }) => (
    [council.slug, stance, ...clauses.map(({ clause, by }) => (by ? `${clause.id} by ${by.id}` : clause.id))].join(' ')))]))
}

function onHill(words: string): Record<string, string[]> {
  return inShort(handbookOf(councilFiles('hill', { a: words })))
}

describe('A council', () => {
  it('rules on a topic that a clause is tagged with', () => { assert.deepEqual(onHill('[topics="risks"]Words.')['risks'], ['hill rules a']) })
  it('rules on the wider topic of one that it rules on', () => {
    assert.deepEqual(onHill('[topics="passwords"]Words.'), { risks: ['hill silent'], security: ['hill rules a by passwords'], passwords: ['hill rules a'] })
  })
  it('says nothing on a narrower topic of one that it rules on', () => { assert.deepEqual(onHill('[topics="security"]Words.')['passwords'], ['hill silent']) })
  it('mentions the wider topic of one that it mentions', () => { assert.deepEqual(onHill('[mentions="passwords"]Words.')['security'], ['hill mentions a by passwords']) })
  it('does not leave out the wider topic of one that it leaves out', () => {
    assert.deepEqual(onHill('[excludes="passwords"]Words.'), { risks: ['hill silent'], security: ['hill silent'], passwords: ['hill excludes a'] })
  })
  it('is never shown to rule where it merely mentions', () => { assert.deepEqual(onHill('[mentions="risks"]Words.')['risks'], ['hill mentions a']) })
  it('is silent without a clause', () => { assert.deepEqual(onHill('Words.')['risks'], ['hill silent']) })
  it('leaves out the wider topic where a clause says so, whatever it rules on the narrower one', () => {
    assert.deepEqual(onHill('[topics="passwords" excludes="security"]Words.')['security'], ['hill excludes a'])
  })
  it('rules where one clause rules, whatever others do', () => {
    const handbook = handbookOf(councilFiles('hill', { a: '[mentions="risks"]Words.', b: '[excludes="risks"]Words.', c: '[topics="risks"]Words.' }))
    assert.deepEqual(inShort(handbook)['risks'], ['hill rules a b c'])
  })
  it('leaves a topic out where one clause does and others mention it', () => {
    const handbook = handbookOf(councilFiles('hill', { a: '[mentions="risks"]Words.', b: '[excludes="risks"]Words.' }))
    assert.deepEqual(inShort(handbook)['risks'], ['hill excludes a b'])
  })
  it('speaks through all of its policies', () => {
    const handbook = handbookOf(councilFiles('hill', { a: '[topics="risks"]Words.' }), councilFiles('hill', { b: '[mentions="risks"]Words.' }, { policy: 'press' }))
    assert.deepEqual(inShort(handbook)['risks'], ['hill rules b a'])
  })
  for (const status of ['draft', 'withdrawn', 'superseded']) {
    it(`says nothing in a policy that is ${status}`, () => {
      const handbook = handbookOf(councilFiles('hill', { a: '[topics="risks"]Words.' }), councilFiles('hill', { b: '[topics="risks"]Words.' }, { policy: 'press', status }))
      assert.deepEqual(inShort(handbook)['risks'], ['hill rules a'])
    })
    it(`is not compared when its only policy is ${status}`, () => {
      const handbook = handbookOf(councilFiles('hill', { a: '[topics="risks"]Words.' }), councilFiles('vale', { b: 'Words.' }, { status }))
      assert.deepEqual([stancesOf(handbook).councils.map(({ slug }) => slug), inShort(handbook)['risks'], stancesOf(handbook).untagged], [['hill'], ['hill rules a'], []])
    })
  }
})

describe('A clause', () => {
  it('stands once on a topic that it reaches in two ways', () => {
    const handbook = handbookOf(councilFiles('hill', { a: '[topics="passwords" mentions="security"]Words.' }))
    assert.deepEqual(inShort(handbook)['security'], ['hill rules a by passwords'])
  })
  it('without a tag is untagged', () => {
    const handbook = handbookOf(councilFiles('hill', { a: 'Words.', b: '[mentions="risks"]Words.' }))
    assert.deepEqual(stancesOf(handbook).untagged.map(({ clause }) => clause.id), ['a'])
  })
})

describe('The picture in words', () => {
  const cases: readonly (readonly [stances: Parameters<typeof pictureInWords>[0], sentence: string])[] = [
    [[], 'There is no policy to compare.'],
    [['rules'], 'The only council rules on it.'],
    [['silent'], 'The only council is silent.'],
    [['rules', 'rules'], 'All 2 councils rule on it.'],
    [['silent', 'silent', 'silent'], 'All 3 councils are silent.'],
    [['rules', 'silent'], '1 of 2 councils rules on it; 1 is silent.'],
    [['rules', 'rules', 'rules', 'silent', 'silent'], '3 of 5 councils rule on it; 2 are silent.'],
    [['mentions', 'excludes', 'rules', 'silent'], '1 of 4 councils rules on it; 1 leaves it out expressly; 1 merely mentions it; 1 is silent.'],
    [['excludes', 'excludes', 'mentions', 'mentions'], '2 of 4 councils leave it out expressly; 2 merely mention it.'],
  ]
  for (const [stances, sentence] of cases) it(`says “${sentence}”`, () => { assert.equal(pictureInWords(stances), sentence) })
})
