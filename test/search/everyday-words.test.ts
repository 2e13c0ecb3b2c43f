import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { type SynonymEntry } from '../../src/search/expand-query.ts'
import { type SearchFinding, findClauses } from '../../src/search/find-clauses.ts'
import { everything } from '../../src/search/filters.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { makeIndex, type Passage } from './fake-index.ts'

const section: Passage = { i: 's', n: '1.', t: 'Use', words: '' }
const policyOf = (...texts: readonly string[]): Passage[] => [
  section,
  ...texts.map((words, index): Passage => ({ i: `clause-${String(index)}`, p: 0, words })),
]

async function find(
  typed: string,
  synonyms: readonly SynonymEntry[],
  index: ReturnType<typeof makeIndex>,
): Promise<SearchFinding> {
  return findClauses(parseQuery(typed), everything, index, { councils: [], topics: [], synonyms })
}

async function foundFirst(
  typed: string,
  entry: SynonymEntry,
  texts: readonly string[],
): Promise<string[]> {
  const { clauses } = await find(typed, [entry], makeIndex({ 'hill/media': policyOf(...texts) }))
  return clauses.map(({ clause: { bodyStart, end, words } }) =>
    words.slice(bodyStart, end).join(' '),
  )
}

const friends: SynonymEntry = { words: ['friend request'], means: ['friend', 'friend request'] }

/** Policies that the index thinks more of, because a word of the query stands in them more often. */
const crowded = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [
    `${name}/media`,
    policyOf(
      'A friend, a friend and a friend of friends.',
      'The council requests removal, on request.',
    ),
  ]),
)

describe('Everyday words that have the words typed among their meanings', () => {
  for (const typed of ['friend request', 'friend requests']) {
    it(`do not keep back the policy that holds “${typed}” side by side`, async () => {
      const index = makeIndex({
        ...crowded,
        'z/media': policyOf("You need not accept 'friend' requests."),
      })
      const { clauses } = await find(typed, [friends], index)
      assert.ok(index.loaded.slice(0, 3).includes('z/media'), index.loaded.join(' '))
      assert.equal(clauses[0]?.clause.policy.id, 'z/media')
    })
  }
  it('do not let one place answer two words', async () => {
    const texts = [
      'A friend is a friend. '.repeat(6).trim(),
      `A friend may ${'as one of the public '.repeat(8)} join on request.`,
    ]
    assert.equal(
      (await foundFirst('friend request', friends, texts))[0],
      texts[1]?.replaceAll('  ', ' '),
    )
  })
})

describe('Everyday words of several words', () => {
  const misconduct: SynonymEntry = { words: ['gross misconduct'], means: ['dismissal'] }
  it('lead to what they stand for', async () => {
    assert.deepEqual(
      await foundFirst('gross misconduct', misconduct, ['It may lead to dismissal.', 'Be polite.']),
      ['It may lead to dismissal.'],
    )
  })
  it('count more as typed than what they stand for', async () => {
    const texts = [
      'Dismissal: a dismissal follows a dismissal.',
      'It may be seen as gross misconduct.',
    ]
    assert.equal((await foundFirst('gross misconduct', misconduct, texts))[0], texts[1])
  })
  it('choose the policy that has them side by side before those that have what they stand for', async () => {
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        `${name}/media`,
        policyOf('Dismissal, dismissal, dismissal.'),
      ]),
    )
    const index = makeIndex({
      ...others,
      'z/media': policyOf('It may be seen as gross misconduct.'),
    })
    const { clauses } = await find('gross misconduct', [misconduct], index)
    assert.equal(clauses[0]?.clause.policy.id, 'z/media')
  })
  it('are found with the small words that they have, and only with these', async () => {
    const entry: SynonymEntry = { words: ['log in'], means: ['password'] }
    const texts = ['Keep each password safe.', 'A log of posts is kept.']
    assert.deepEqual(await foundFirst('log in', entry, texts), [texts[1], texts[0]])
    assert.deepEqual(await foundFirst('how to log in?', entry, texts), [texts[1], texts[0]])
    assert.deepEqual(await foundFirst('log', entry, texts), [texts[1]])
  })
  it('choose the policy that has all of a meaning before those that have one word of it', async () => {
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        `${name}/media`,
        policyOf('A line, a line, a line. Here as ever the manager manages.'),
      ]),
    )
    const index = makeIndex({ ...others, 'z/media': policyOf('Ask the line manager.') })
    await find('boss', [{ words: ['boss'], means: ['line manager'] }], index)
    assert.equal(index.loaded[0], 'z/media')
  })
})
