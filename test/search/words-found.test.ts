import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { ask, makeCorpus, textsFor } from './corpus.ts'

const texts = [
  'The police are told of threats.',
  'This policy is reviewed, and every policy is read.',
  'The café is open Monday–Friday, but not on-line.',
  'Carry no more than 1.5 kg of paper, or 15 sheets.',
  'An image—including a video—needs consent.',
  'The IT manager keeps the server, and it hums.',
  'Co-ordinate with your colleague; send an e-mail.',
  'The councillors’ break times are short.',
  'Break no rule: who breaks a rule of this policy is warned.',
]
const corpus = makeCorpus({ 'Hillford/media': texts })
const placesFor = async (q: string): Promise<number[]> =>
  (await textsFor(corpus, q)).map((text) => texts.indexOf(text)).sort((a, b) => a - b)

describe('What is typed', () => {
  for (const word of ['toilet', 'audit', 'insurance', 'weapon', 'dogs', 'collage', 'pol', 'serve'])
    it(`finds nothing by “${word}”, which stands nowhere`, async () => {
      const { finding } = await ask(corpus, word)
      assert.equal(finding.clauses.length, 0)
      assert.deepEqual(
        finding.missing.map(({ label }) => label),
        [word],
      )
    })
  for (const [q, places] of [
    ['police', [0]],
    ['policy', [1, 8]],
    ['Monday', [2]],
    ['Friday', [2]],
    ['video', [4]],
    ['including', [4]],
    ['online', [2]],
    ['on-line', [2]],
    ['email', [6]],
    ['e-mail', [6]],
    ['coordinate', [6]],
    ['co-ordinate', [6]],
    ['1.5', [3]],
    ['"1.5 kg"', [3]],
    ['"15 kg"', []],
    ['cafe', [2]],
    ['café', [2]],
    ['cafe\u0301', [2]],
    ['CAFÉ', [2]],
    ["councillors' break", [7, 8]],
    ['councillors’ break', [7, 8]],
    ['councillors break', [7, 8]],
    ['IT', [5]],
    ['"breaks a rule"', [8]],
    ['"rule a breaks"', []],
  ] as const)
    it(`finds what has “${q}”`, async () => {
      assert.deepEqual(await placesFor(q), places)
    })
  it('is no decimal by its digits alone', async () => {
    const digits = makeCorpus({ 'Hillford/media': ['Lift 15 kg.', 'Lift 1.50 kg.', 'Lift 5 kg.'] })
    for (const q of ['1.5', '"1.5 kg"', '15.0', '"1.5"'])
      assert.deepEqual(await textsFor(digits, q), [], q)
  })
  it('is passed over by name, but for an abbreviation in capitals', async () => {
    assert.deepEqual((await ask(corpus, 'it policy')).finding.query.passedOver, ['it'])
    assert.deepEqual((await ask(corpus, 'the IT policy')).finding.query.passedOver, ['the'])
    assert.equal((await textsFor(corpus, 'IT policy'))[0], texts[5])
  })
  it('counts for more than another form of it', async () => {
    const forms = makeCorpus({
      'Hillford/media': ['Posting is posting.', 'One post.', 'Posted, posted.'],
    })
    assert.equal((await textsFor(forms, 'post'))[0], 'One post.')
  })
  it('leads first to what has it side by side', async () => {
    const far = 'A friend may, as one of the public and of many who are known here, make a request.'
    const near = makeCorpus({
      'Hillford/media': [far, 'It is for a friend request that we ask all of you.'],
    })
    assert.notEqual((await textsFor(near, 'friend request'))[0], far)
  })
  it('leads first to what has the rarer word', async () => {
    const rare = makeCorpus({
      'Hillford/media': ['Council.', 'Council, council.', 'Owls.', 'The council.'],
    })
    assert.equal((await textsFor(rare, 'council owls'))[0], 'Owls.')
  })
  it('may be names of the language', async () => {
    assert.deepEqual(await placesFor('__proto__ constructor toString'), [])
  })
})

describe('What is counted', () => {
  it('tells the clauses that have all that was asked for', async () => {
    const { finding } = await ask(corpus, 'break rule')
    assert.deepEqual(
      finding.clauses.map(({ hasAll }) => hasAll),
      [true, false],
    )
  })
  it('is a stand-in where only an everyday word leads there', async () => {
    const everyday = makeCorpus({ 'Hillford/media': ['Ask the line manager.'] }, [
      [['boss'], ['line manager']],
    ])
    const { finding, suggestion } = await ask(everyday, 'boss')
    assert.deepEqual(
      finding.standIns.map(({ label }) => label),
      ['boss'],
    )
    assert.deepEqual([finding.missing, finding.clauses.length, suggestion], [[], 1, undefined])
  })
  it('never has a stand-in before the word itself, however rare it is', async () => {
    const everyday = makeCorpus(
      {
        'Hillford/media': [
          'Personal data.',
          'Information.',
          'Much information.',
          'Personal information.',
        ],
      },
      [[['personal information'], ['personal data']]],
    )
    assert.equal((await textsFor(everyday, 'personal information'))[0], 'Personal information.')
  })
  it('has “log in” for what it stands for, but not “log”', async () => {
    const everyday = makeCorpus({ 'Hillford/media': ['A password.'] }, [[['log in'], ['password']]])
    assert.deepEqual(await textsFor(everyday, 'how to log in?'), ['A password.'])
    assert.deepEqual(await textsFor(everyday, 'log'), [])
  })
})

describe('A council in the query', () => {
  const two = makeCorpus({
    'Hillford/media': ['Keep a password.'],
    'Marshgreen/media': ['Keep a record.'],
  })
  it('filters what is found', async () => {
    const { finding } = await ask(two, 'Hillford keep')
    assert.deepEqual(
      [finding.clauses.length, finding.councils.map(({ id }) => id)],
      [1, ['Hillford']],
    )
  })
  it('has nothing where only others have it, and no word is called unknown', async () => {
    const { finding, suggestion } = await ask(two, 'Marshgreen password')
    assert.deepEqual([finding.clauses.length, finding.missing, suggestion], [0, [], undefined])
  })
  it('is named as an owner, too', async () => {
    for (const q of ['Hillford’s keep', "Marshgreen's keep", 'keep Marshgreens'])
      assert.equal((await ask(two, q)).finding.clauses.length, 1, q)
  })
  it('lists all it says when nothing else is asked for', async () => {
    assert.equal((await ask(two, 'Marshgreen')).finding.clauses.length, 1)
  })
})

describe('A misspelt word', () => {
  const all = makeCorpus({
    'Hillford/media': ['Change the password.', 'Harassment is no joke.', 'A friend asked.'],
  })
  for (const [typed, meant] of [
    ['pasword', 'password'],
    ['harrasment', 'harassment'],
    ['freind', 'friend'],
    ['chnage', 'change'],
  ] as const)
    it(`“${typed}” may mean “${meant}”, whose clauses follow`, async () => {
      const { finding, suggestion } = await ask(all, typed)
      assert.deepEqual([finding.clauses.length, suggestion?.q], [0, meant])
      assert.equal(suggestion?.finding.clauses.length, 1)
    })
  it('is put right in its place among others', async () => {
    assert.equal((await ask(all, 'lost my pasword')).suggestion?.q, 'lost my password')
  })
  it('is none when the text has it', async () => {
    const printed = makeCorpus({ 'Hillford/media': ['The pasword.', 'A password.'] })
    assert.equal((await ask(printed, 'pasword')).suggestion, undefined)
  })
})
