import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { expandQuery } from '../../src/search/expand-query.ts'
import { markedForms, toExcerpt } from '../../src/search/excerpt.ts'
import { packOutline, unpackOutline } from '../../src/search/outline.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { type RankedClause, rankClauses } from '../../src/search/rank-clauses.ts'
import { readFragment } from '../../src/search/read-fragment.ts'
import { type Passage, toFragment, wordPlaces } from './fake-index.ts'

const policyOf = (passages: readonly Passage[], id?: string) =>
  readFragment(toFragment(passages, id))
const topics = [
  { id: 'monitoring', title: 'Monitoring of use', parent: undefined },
  { id: 'training', title: 'Training', parent: undefined },
]

/** Ranks the clauses of policies for what a reader types. The index finds what is the same word or begins alike. */
function rank(text: string, ...policies: ReturnType<typeof policyOf>[]): RankedClause[] {
  const wants = expandQuery(parseQuery(text), {
    synonyms: [{ words: ['sacked'], means: ['dismissal'] }],
    councils: [{ id: 'hill', name: 'Hill Parish Council', short: 'Hill' }],
  })
  const asked = wants.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words))
  const loaded = policies.map((clauses) => ({
    clauses,
    hits: new Map(asked.map((word) => [word, wordPlaces(clauses[0]?.words ?? [], word)])),
  }))
  return rankClauses(loaded, wants, topics)
}

const idsOf = (ranked: readonly RankedClause[]): string[] => ranked.map(({ clause }) => clause.id)
const section: Passage = { i: 's', n: '1.', t: 'Use of accounts', words: '' }

describe('The outline of a policy', () => {
  it('survives the way through the address of its policy', () => {
    const outline = {
      id: 'a/b',
      title: 'A + B “c” \u00a0 d\\u',
      council: "St John's & <b>",
      standing: 'In force',
      since: '2027-01-01',
      turns: ['2027-03-01', '2027-05-01'] as const,
      entries: [
        { i: 'a', l: 2, t: 2, w: 'clause 1\t2, “a|b~1,c”' },
        { i: 'b', l: 30, n: 1, p: 0, k: ['one', 'two'], a: ['members'], d: ['A, B', 'c|d', '~0'] },
        { i: 'c', l: 0 },
      ],
    }
    assert.deepEqual(unpackOutline(packOutline(outline)), outline)
    assert.equal(unpackOutline('/a/b/'), undefined)
    const { turns: _, ...unused } = outline
    for (const each of [unused, { ...unused, turns: [] as const }])
      assert.deepEqual(unpackOutline(packOutline(each)), each)
  })
})

describe('The best clause', () => {
  it('has all the words', () => {
    assert.equal(
      idsOf(
        rank(
          'friend request',
          policyOf([
            section,
            { i: 'one', p: 0, words: 'A friend is a friend is a friend.' },
            { i: 'both', p: 0, words: 'Consider a friend request with care.' },
          ]),
        ),
      )[0],
      'both',
    )
  })
  it('has them close together', () => {
    const far = `A friend ${'may come and go '.repeat(9)} with a request.`
    assert.equal(
      idsOf(
        rank(
          'friend request',
          policyOf([
            section,
            { i: 'far', p: 0, words: far },
            { i: 'near', p: 0, words: `Any friend request ${'may come and go '.repeat(9)}.` },
          ]),
        ),
      )[0],
      'near',
    )
  })
  it('rules on a topic of that name', () => {
    assert.equal(
      idsOf(
        rank(
          'monitoring',
          policyOf([
            section,
            { i: 'by-the-way', p: 0, words: 'There is monitoring.' },
            { i: 'rule', p: 0, k: ['monitoring'], words: 'There is monitoring.' },
          ]),
        ),
      )[0],
      'rule',
    )
  })
  it('defines a lone term', () => {
    assert.equal(
      idsOf(
        rank(
          'blog',
          policyOf([
            section,
            { i: 'use', p: 0, words: 'A blog, a blog and a blog.' },
            { i: 'meaning', p: 0, d: ['Blog'], words: 'Blog: an online diary.' },
          ]),
        ),
      )[0],
      'meaning',
    )
  })
  it('has the word itself rather than what the word means', () => {
    assert.deepEqual(
      idsOf(
        rank(
          'sacked',
          policyOf([
            section,
            { i: 'means', p: 0, words: 'It may lead to dismissal.' },
            { i: 'itself', p: 0, words: 'You may be sacked.' },
          ]),
        ),
      ),
      ['itself', 'means'],
    )
  })
  it('has the word itself rather than one that begins alike', () => {
    assert.deepEqual(
      idsOf(
        rank(
          'pass',
          policyOf([
            section,
            { i: 'alike', p: 0, words: 'Keep your password.' },
            { i: 'itself', p: 0, words: 'Do not pass it on.' },
          ]),
        ),
      ),
      ['itself'],
    )
    assert.deepEqual(
      idsOf(rank('passw', policyOf([section, { i: 'alike', p: 0, words: 'Keep your password.' }]))),
      ['alike'],
    )
  })
  it('is of the council that is named', () => {
    const passages: readonly Passage[] = [
      section,
      { i: 'rule', p: 0, words: 'Consider a friend request.' },
    ]
    assert.deepEqual(
      rank('hill friend', policyOf(passages, 'a/media'), policyOf(passages)).map(
        ({ clause }) => clause.policy.id,
      ),
      ['hill/media', 'a/media'],
    )
  })
  it('has what stands in quotation marks, in this order', () => {
    const policy = policyOf([
      section,
      { i: 'order', p: 0, words: 'The manager line.' },
      { i: 'exact', p: 0, words: "Ask your 'line manager', please." },
    ])
    assert.deepEqual(idsOf(rank('"line manager" please', policy)), ['exact'])
  })
  it('does not take its exact words from two clauses', () => {
    const policy = policyOf([
      section,
      { i: 'one', p: 0, words: 'Ask the manager.' },
      { i: 'two', p: 0, words: 'Line up.' },
    ])
    assert.deepEqual(idsOf(rank('"manager line"', policy)), [])
  })
  it('is never a heading alone', () => {
    assert.deepEqual(
      idsOf(rank('accounts', policyOf([section, { i: 'a', p: 0, words: 'Nothing of the kind.' }]))),
      [],
    )
  })
})

describe('An excerpt', () => {
  const long = `${'word '.repeat(80)}friend request ${'word '.repeat(80)}`
  it('shows the words that were found, marked, and says where it leaves something out', () => {
    const [found] = rank(
      'friend request',
      policyOf([section, { i: 'long', n: '1.1', p: 0, words: long }]),
    )
    assert.ok(found)
    const pieces = toExcerpt(found)
    assert.deepEqual(
      pieces.filter(({ isMarked }) => isMarked),
      [{ text: 'friend request', isMarked: true }],
    )
    assert.match(pieces.map(({ text }) => text).join(''), /^… word .* word …$/)
    assert.deepEqual(markedForms(found), ['friend', 'request'])
  })
  it('leaves out the heading, which is shown above it', () => {
    const [found] = rank(
      'friend',
      policyOf([section, { i: 'a', n: '1.1', t: 'On friends', p: 0, words: 'A friend in need.' }]),
    )
    assert.ok(found)
    assert.equal(
      toExcerpt(found)
        .map(({ text }) => text)
        .join(''),
      'A friend in need.',
    )
  })
})
