import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { choosePolicies, type IndexResult } from '../../src/search/choose-policies.ts'
import type { Corpus } from '../../src/search/find-clauses.ts'
import { parseQuery } from '../../src/search/query.ts'
import { ask, makeCorpus } from './corpus.ts'

const ids = Array.from({ length: 12 }, (_, at) => `Hillford/p${String(at).padStart(2, '0')}`)
const textsOf = (at: number): string[] =>
  at === 11 ? ['A rare zebra posts.'] : ['One post.', 'Some posts.']
const whole = makeCorpus(Object.fromEntries(ids.map((id, at) => [id, textsOf(at)])))

/** The same handbook where clauses are downloaded policy by policy. */
function large(order: readonly string[]): { corpus: Corpus; loaded: string[]; asked: string[] } {
  const [loaded, asked]: [string[], string[]] = [[], []]
  const corpus: Corpus = {
    ...whole,
    choose: () => Promise.resolve(order),
    load: async (policies) => {
      loaded.push(...policies.map(({ id }) => id))
      return (await whole.load(policies)).filter(({ policy }) => policies.includes(policy))
    },
    vocabulary: () => {
      asked.push('words')
      return whole.vocabulary()
    },
  }
  return { corpus, loaded, asked }
}

describe('A large handbook', () => {
  it('is downloaded a few policies at a time, the best first', async () => {
    const { corpus, loaded, asked } = large(ids)
    const { finding } = await ask(corpus, 'post')
    assert.deepEqual([loaded, finding.policies, finding.policiesLeft], [ids.slice(0, 5), 12, 7])
    assert.deepEqual(asked, [])
    assert.deepEqual([(await finding.next()).policiesLeft, loaded.length], [2, 10])
  })
  it('is searched on while the index promises more than the clauses hold', async () => {
    const { corpus, loaded } = large(ids)
    const { finding } = await ask(corpus, 'zebra')
    assert.deepEqual([finding.clauses.length, loaded.length, finding.missing], [1, 12, []])
  })
  it('is asked for its words when one has no answer', async () => {
    const { corpus, asked } = large([])
    const { finding, suggestion } = await ask(corpus, 'zerba')
    assert.deepEqual([finding.missing.length, suggestion?.q], [1, 'zebra'])
    assert.ok(asked.length > 0)
  })
})

describe('The policies that are worth downloading', () => {
  const answers: Readonly<Record<string, readonly IndexResult[]>> = {
    owl: [{ id: 'a', score: 1 }],
    council: ['a', 'b', 'c'].map((id) => ({ id, score: 2 })),
    post: [
      { id: 'b', score: 8 },
      { id: 'c', score: 9 },
    ],
    '"council post"': [{ id: 'b', score: 1 }],
  }
  const choose = (q: string): Promise<string[]> =>
    choosePolicies(parseQuery(q, []).wants, 3, (term) => Promise.resolve(answers[term] ?? []))
  it('are first those with the rarest words', async () => {
    assert.equal((await choose('owl council'))[0], 'a')
  })
  it('are before others those that have the words side by side', async () => {
    assert.equal((await choose('council post'))[0], 'b')
  })
  it('are only those that have what stands in quotation marks', async () => {
    assert.deepEqual(await choose('"council post" owl'), ['b'])
  })
})
