import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { runSearch } from '../../src/client/search/run-search.ts'
import { foundInWords } from '../../src/client/search/status-words.ts'
import { toCitationQuery } from '../../src/search/citation-query.ts'
import { type CitedClause, findCited } from '../../src/search/find-cited.ts'
import { type SearchFinding, findClauses } from '../../src/search/find-clauses.ts'
import { everything } from '../../src/search/filters.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { makeIndex, type Passage } from './fake-index.ts'

const knowledge = {
  councils: [{ id: 'hill', name: 'Hill Parish Council', short: 'Hill' }],
  topics: [],
  synonyms: [],
}
const section: Passage = { i: 's', n: '1.', t: 'Use', words: '' }

const clause = (i: string, words: string, more: Partial<Passage> = {}): Passage => ({
  i,
  p: 0,
  words,
  ...more,
})
const policies = (count: number, words: (index: number) => string): Record<string, Passage[]> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `council-${String(index).padStart(2, '0')}/media`,
      [section, clause('one', words(index))],
    ]),
  )

async function find(
  typed: string,
  index: ReturnType<typeof makeIndex>,
  filters = everything,
): Promise<SearchFinding> {
  return findClauses(parseQuery(typed), filters, index, knowledge)
}

describe('A phrase that stands nowhere', () => {
  it('downloads no policy when one of its words stands nowhere', async () => {
    const index = makeIndex(policies(40, () => 'Ask the line manager first.'))
    const { clauses, policiesLeft } = await find('"manager zebra"', index)
    assert.deepEqual([clauses, policiesLeft, index.loaded], [[], 0, []])
  })
  it('downloads no policy when its words stand only apart from one another, until the reader insists', async () => {
    const index = makeIndex(policies(40, () => 'Ask the line manager first.'))
    const { clauses, policiesRead, policiesLeft, next } = await find('"manager line"', index)
    assert.deepEqual([clauses, policiesRead, policiesLeft, index.loaded.length], [[], 0, 40, 0])
    const further = await next()
    assert.deepEqual([further.policiesRead, further.policiesLeft, index.loaded.length], [9, 31, 9])
  })
  it('is said to be found nowhere only as far as the search has looked', async () => {
    const asked = { q: '"manager line"', filters: everything }
    assert.equal(
      foundInWords(
        await runSearch(
          asked,
          makeIndex(policies(40, () => 'Ask the line manager first.')),
          knowledge,
        ),
      ),
      'Nothing was found for “"manager line"”; 40 policies have these words, but hardly side by side.',
    )
    const alike = await runSearch(
      { ...asked, q: '"line manage"' },
      makeIndex(policies(40, () => 'Ask the line manager first.')),
      knowledge,
    )
    assert.equal(
      foundInWords(alike),
      'Nothing was found for “"line manage"” in the 9 policies looked at first, and the search stopped there; 31 more policies may have these words.',
    )
  })
})

describe('A phrase that stands in the last of many policies', () => {
  it('is looked for there first', async () => {
    const index = makeIndex(
      policies(40, (number) =>
        number === 39
          ? 'Ask the line – manager.'
          : 'The manager may line up. A line is no manager of lines.',
      ),
    )
    const { clauses } = await find('"line manager"', index)
    assert.deepEqual(
      clauses.map(({ clause: { policy } }) => policy.id),
      ['council-39/media'],
    )
    assert.equal(index.loaded[0], 'council-39/media')
  })
  it('counts only what has it, with whatever other word', async () => {
    const index = makeIndex(
      policies(5, (number) =>
        number === 2 ? 'Ask the line manager for approval.' : 'Approval, approval.',
      ),
    )
    const { clauses, policiesLeft } = await find('"line manager" approval', index)
    assert.deepEqual([clauses.length, policiesLeft], [1, 0])
  })
})

describe('Filters that no clause meets together', () => {
  it('download only a few policies', async () => {
    const index = makeIndex(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, number) => [
          `council-${String(number)}/media`,
          [section, clause('one', 'Training.', { k: ['training'], a: ['employees'] })],
        ]),
      ),
    )
    const { policiesLeft } = await find('training', index, {
      ...everything,
      topic: 'training',
      audience: 'members',
    })
    assert.deepEqual([index.loaded.length, policiesLeft], [9, 31])
  })
})

const cited: Readonly<Record<string, readonly Passage[]>> = {
  'hill/media': [
    section,
    clause('record', 'Keep a record.', { n: '5.09' }),
    clause('ninety', 'Ninety.', { n: '5.90' }),
    clause('limbs', 'You must not', { n: '7.3' }),
    { i: 'limb-one', p: 3, words: 'shout.' },
    { i: 'limb-two', p: 3, words: 'whisper.' },
    clause('letters', 'Examples:', { n: '2.4' }),
    { i: 'letter-a', p: 6, n: 'a)', words: 'Facebook.' },
    { i: 'letter-f', p: 6, n: 'f)', words: 'Blogs.' },
    clause('whole', 'Printed whole.', { n: '8.1(b)' }),
  ],
  'marsh/media': [
    section,
    clause('nine', 'Nine.', { n: '5.9' }),
    clause('seven', 'Seven.', { n: '7.3' }),
  ],
}

async function cite(text: string): Promise<CitedClause[]> {
  const citation = toCitationQuery(text, knowledge.councils) ?? assert.fail('This is no citation')
  return findCited(citation, everything, makeIndex(cited))
}

describe('A number', () => {
  const cases: [typed: string, found: string[]][] = [
    ['5.9', ['nine printed', 'record otherwise']],
    ['5.09', ['record printed', 'nine otherwise']],
    ['5.90', ['ninety printed']],
    ['7.3(a)', ['limb-one printed counted']],
    ['7.3 (b)', ['limb-two printed counted']],
    ['hill 7.3(z)', ['limbs printed missing']],
    ['2.4 f)', ['letter-f printed printed']],
    ['2.4(a)', ['letter-a printed printed']],
    ['2.4 (b)', ['letters printed missing']],
    ['8.1b', ['whole printed printed']],
  ]
  for (const [typed, found] of cases) {
    it(`as in “${typed}” leads to ${found.join(' and ')}`, async () => {
      assert.deepEqual(
        (await cite(typed)).map(({ clause: { id }, form, part }) =>
          [id, form, part].filter((each) => each !== undefined).join(' '),
        ),
        found,
      )
    })
  }
})

describe('What is shown for its number', () => {
  it('is not shown again among the results', async () => {
    const { cited: places, finding } = await runSearch(
      { q: '5.09', filters: everything },
      makeIndex({
        'hill/media': [
          section,
          clause('record', 'As 5.09 says.', { n: '5.09' }),
          clause('other', 'See 5.09.'),
        ],
      }),
      knowledge,
    )
    assert.deepEqual(
      [places.map((place) => place.clause.id), finding.clauses.map((found) => found.clause.id)],
      [['record'], ['other']],
    )
  })
  it('is counted apart from the clauses that merely have it in their words', async () => {
    const said = async (...texts: readonly string[]): Promise<string> => {
      const passages = [
        section,
        clause('record', 'Keep a record.', { n: '5.09' }),
        ...texts.map((words, index) => clause(`other-${String(index)}`, words)),
      ]
      return foundInWords(
        await runSearch(
          { q: '5.09', filters: everything },
          makeIndex({ 'hill/media': passages }),
          knowledge,
        ),
      )
    }
    assert.equal(
      await said('See 5.09.'),
      '1 place has that number. 1 other clause found for “5.09”.',
    )
    assert.equal(
      await said('See 5.09.', 'As 5.09 says.'),
      '1 place has that number. 2 other clauses found for “5.09”.',
    )
    assert.equal(await said('Be kind.'), '1 place has that number. No other clause was found.')
  })
})

describe('Clauses that are found in the first of several policies', () => {
  it('are said to be found there, and nothing is promised of the others', async () => {
    const answer = await runSearch(
      { q: 'manager approval', filters: everything },
      makeIndex(
        policies(5, (number) => (number === 4 ? 'The manager.' : 'The manager gives approval.')),
      ),
      knowledge,
    )
    assert.equal(
      foundInWords(answer),
      '3 clauses found for “manager approval” in the 3 policies looked at first; 2 more policies may have some.',
    )
  })
})
