import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toCitationQuery } from '../../src/search/citation-query.ts'
import { expandQuery, listAlso, wordsOf } from '../../src/search/expand-query.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { isInflected } from '../../src/search/words.ts'
import { isSameWord } from '../../src/text/stem.ts'

const councils = [
  { id: 'hill', name: 'Hill-on-Sea Town Council', short: 'Hill-on-Sea' },
  { id: 'marsh', name: 'Marsh Green Parish Council', short: 'Marsh Green' },
]

describe('A query', () => {
  it('is taken apart into words, without small ones', () => {
    assert.deepEqual(parseQuery(' Can I accept  a “friend request”? '), {
      text: 'Can I accept a “friend request”?',
      words: ['accept'],
      phrases: ['friend request'],
      isCut: false,
    })
  })
  it('keeps small words when there are no others', () => {
    assert.deepEqual(parseQuery('who are we').words, ['who', 'are', 'we'])
  })
  it('ignores a quotation mark that is left open', () => {
    assert.deepEqual(parseQuery('"friend request').words, ['friend', 'request'])
  })
  it('is empty when it has only signs', () => {
    assert.deepEqual(parseQuery('"?!" -- …').words, [])
  })
  it('takes apart what hyphens join and leaves the ending of a possessive', () => {
    assert.deepEqual(parseQuery("Council's pre-election").words, ['council', 'pre', 'election'])
  })
  it('is cut when it is too long, and says so', () => {
    const { words, text, isCut } = parseQuery(
      Array.from({ length: 3000 }, (_, index) => `w${String(index)}`).join(' '),
    )
    assert.ok(words.length <= 16 && text.length <= 400 && isCut)
  })
})

describe('Everyday words', () => {
  const synonyms = [
    { words: ['sacked', 'give the boot'], means: ['dismissal', 'gross misconduct'] },
    { words: ['X'], means: ['Twitter'] },
    { words: ['work'], means: ['employment'] },
  ]
  const also = (text: string): string[] =>
    listAlso(expandQuery(parseQuery(text), { synonyms, councils }))
  it('add what they mean', () => {
    assert.deepEqual(also('sacked'), ['dismissal', 'gross misconduct'])
  })
  it('are found in other endings, but short ones only as they are', () => {
    assert.deepEqual(also('sacking'), ['dismissal', 'gross misconduct'])
    assert.deepEqual(also('x'), ['Twitter'])
    assert.deepEqual(also('xs'), [])
    assert.deepEqual(also('worker'), [])
  })
  it('are not looked for in exact words', () => {
    assert.deepEqual(also('"sacked"'), [])
  })
  it('add no more words than can be looked up quickly, the nearest first', () => {
    const many = [
      {
        words: ['racist'],
        means: ['discrimination', 'hate crime', 'offensive', 'derogatory', 'disrespectful'],
      },
      { words: ['photos'], means: ['image', 'picture'] },
    ]
    const wants = expandQuery(parseQuery('racist photos'), { synonyms: many, councils })
    assert.deepEqual(listAlso(wants), ['discrimination', 'hate crime', 'image'])
    assert.equal(wordsOf(wants).length, 6)
  })
  it('may be names of the language', () => {
    assert.deepEqual(also('__proto__ constructor'), [])
  })
})

describe('A citation', () => {
  const cited = (text: string) => toCitationQuery(text, councils)
  for (const text of ['5.10', '5.10.', '§ 5.10', 'clause 5.10', 'cl.5.10', 'para 5.10'])
    it(`is seen in “${text}”`, () => {
      assert.equal(cited(text)?.number, '5.10')
    })
  it('tells a section from a clause', () => {
    assert.deepEqual(
      [cited('section 5')?.kind, cited('clause 5')?.kind, cited('5')?.kind],
      ['section', 'clause', undefined],
    )
  })
  it('knows a council by part of its name', () => {
    assert.deepEqual(cited('Hill 7.3'), {
      number: '7.3',
      limbs: [],
      kind: undefined,
      councils: ['hill'],
      rest: [],
    })
    assert.deepEqual(cited('marsh green parish council, clause 7.3')?.councils, ['marsh'])
  })
  it('keeps other words for the title of the policy', () => {
    assert.deepEqual(cited('marsh media policy 7.3')?.rest, ['media', 'policy'])
  })
  for (const [text, number, limbs] of [
    ['7.3(a)', '7.3', ['a']],
    ['7.3 (a)(ii)', '7.3', ['a', 'ii']],
    ['2.4 f)', '2.4', ['f']],
    ['clause 7.3a', '7.3', ['a']],
    ['5 (2)', '5', ['2']],
    ['hill 7.3(a)', '7.3', ['a']],
  ] as const) {
    it(`keeps the labels of parts in “${text}”`, () => {
      assert.deepEqual([cited(text)?.number, cited(text)?.limbs], [number, limbs])
    })
  }
  it('is none without a number or with several', () => {
    assert.deepEqual(
      [cited('friend request'), cited('5.1 and 5.2'), cited('')],
      [undefined, undefined, undefined],
    )
  })
})

describe('Two words', () => {
  for (const [one, other] of [
    ['dismissal', 'dismissed'],
    ['policies', 'policy'],
    ['defamation', 'defamatory'],
    ['discipline', 'disciplinary'],
    ['posting', 'posts'],
  ] as const) {
    it(`are one in ${one} and ${other}`, () => {
      assert.equal(isSameWord(one, other), true)
    })
  }
  for (const [one, other] of [
    ['pass', 'password'],
    ['post', 'postpone'],
    ['party', 'particular'],
    ['age', 'agency'],
  ] as const) {
    it(`are two in ${one} and ${other}`, () => {
      assert.equal(isSameWord(one, other), false)
    })
  }
  it('are inflected alike only when little more than an ending differs', () => {
    assert.deepEqual([isInflected('sack', 'sacked'), isInflected('work', 'worker')], [true, false])
  })
})
