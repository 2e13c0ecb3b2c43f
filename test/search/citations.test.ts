import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { ask, makeCorpus } from './corpus.ts'

const corpus = makeCorpus({
  'Hillford/media': [
    { id: 'five-five', number: '5.5', text: 'Post well:' },
    { id: 'first', number: '(a)', parent: 1, text: 'often;' },
    { id: 'second', number: '(b)', parent: 1, text: 'kindly.' },
    { id: 'two-one', number: '2.1', text: 'Read this.' },
    { id: 'nine', number: '5.09', text: 'A record.' },
    { id: 'twelve', number: '12', text: 'Limbs:' },
    { id: 'twelve-two', number: '(2)', parent: 6, text: 'Deeper:' },
    { id: 'twelve-two-a', number: '(a)', parent: 7, text: 'deepest.' },
  ],
  'Hillford/orders': [
    { id: 'three', number: '3', text: 'At meetings:' },
    { id: 'three-e', number: 'e', parent: 1, text: 'be brief.' },
  ],
})

describe('A citation', () => {
  for (const [q, place] of [
    ['para 2.1', 'two-one printed'],
    ['Hillford 2.1', 'two-one printed'],
    ['§ 2.1', 'two-one printed'],
    ['cl.2.1', 'two-one printed'],
    ['sub-clause 2.1', 'two-one printed'],
    ['5.5a', 'first printed printed'],
    ['5.5(b)', 'second printed printed'],
    ['5.5 (B)', 'second printed printed'],
    ['clause 12 (2) (a)', 'twelve-two-a printed printed'],
    ['12(2)(a)', 'twelve-two-a printed printed'],
    ['SO 3(e)', 'three-e printed printed'],
    ['standing order 3 e)', 'three-e printed printed'],
    ['5.9', 'nine otherwise'],
    ['5.5(z)', 'five-five printed missing'],
  ] as const)
    it(`leads from “${q}” to the provision`, async () => {
      const { cited } = await ask(corpus, q)
      const found = cited.map(({ clause, form, part }) =>
        [clause.id, form, part].filter(Boolean).join(' '),
      )
      assert.deepEqual(found, [place])
    })
  it('of what is nowhere says so, with what is near', async () => {
    const { number, cited } = await ask(corpus, 'clause 5.7')
    assert.deepEqual([number, [...new Set(cited.map(({ form }) => form))]], ['5.7', ['near']])
    assert.ok(['five-five', 'nine'].includes(cited[0]?.clause.id ?? ''))
  })
  it('of standing orders that are not here is not taken for words', async () => {
    const { number, finding } = await ask(
      makeCorpus({ 'Hillford/media': ['So it is.'] }),
      'SO 3(e)',
    )
    assert.deepEqual([number, finding.clauses], ['3(e)', []])
  })
  for (const q of ['1.5 kg', 'under 18', '5.1 and 5.2', 'friend request', '', 'fewer than 3 posts'])
    it(`is none in “${q}”`, async () => {
      assert.equal((await ask(corpus, q)).number, undefined)
    })
})

describe('A citation of an appendix or of what stands in one', () => {
  const appended = makeCorpus({
    'Hillford/media': [
      { id: 'one', number: '1.', text: 'A rule.' },
      { id: 'site-owners', called: 'appendix a', title: 'Appendix A – Sites' },
      { id: 'setting-up', number: '1.', parent: 2, text: 'Ask first.' },
      { id: 'running', number: '2.', parent: 2, text: 'Post well.' },
      { id: 'fees', number: 'Schedule 1', called: 'schedule 1', title: 'Fees' },
      { id: 'late', called: 'part ii', title: 'Part II' },
    ],
    'Marshgreen/media': [
      { id: 'glossary', number: 'A.', called: 'appendix a', title: 'Glossary' },
      { id: 'entry', number: '1.', parent: 1, text: 'A word.' },
      { id: 'limb-b', number: 'b)', text: 'A limb.' },
    ],
    'Stonebridge/media': ['See Appendix A.'],
  })
  const placesOf = async (q: string): Promise<string[] | undefined> => {
    const { number, cited } = await ask(appended, q)
    return number === undefined
      ? undefined
      : cited.map(({ clause, form }) => `${clause.id} ${form}`)
  }
  for (const [q, places] of [
    ['Hillford appendix A', ['site-owners printed']],
    ['Marshgreen Appendix A', ['glossary printed']],
    ['appendix A', ['site-owners printed', 'glossary printed']],
    ['Hillford’s app. A', ['site-owners printed']],
    ['Annex A, Hillford', ['site-owners printed']],
    ['Hillford sch 1', ['fees printed']],
    ['part II of Hillford', ['late printed']],
    ['Hillford appendix A.1', ['setting-up printed']],
    ['Hillford appendix A para 2', ['running printed']],
    ['section 1 of appendix A Hillford', ['setting-up printed']],
    ['Hillford appendix A 9', ['running near', 'setting-up near']],
    ['Marshgreen appendix A 1', ['entry printed']],
    ['Hillford schedule 1 para 2', ['fees near']],
    ['Hillford appendix B', ['site-owners near', 'fees near', 'late near']],
    ['Stonebridge appendix A', []],
    ['Hillford part 1', ['use printed']],
    ['Hillford clause 1', ['one printed', 'setting-up printed']],
    ['Marshgreen clause 1', ['use printed', 'entry printed']],
    ['Marshgreen para 1', ['use printed', 'entry printed']],
    ['Marshgreen rule 1.', ['use printed', 'entry printed']],
    ['appendix A and appendix B', undefined],
  ] as const)
    it(`leads from “${q}” to ${places?.join(' and ') ?? 'words'}`, async () => {
      assert.deepEqual(await placesOf(q), places)
    })
})
