import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findSharedWording } from '../../src/wording/find-shared-wording.ts'
import { type Clauses, councilFiles, policiesOf } from './small-policies.ts'

/** Sentences that have little in common but a phrase that everybody uses, so that words have weights as in a real handbook. */
const filler: Clauses = Object.fromEntries(
  [
    'Residents increasingly expect services through websites every evening.',
    'Photographs need consent before anybody publishes them anywhere.',
    'Training happens twice yearly under supervision by experienced trainers.',
    'Passwords change monthly and nobody writes them down.',
    'Growing the use of social media needs money from somewhere.',
    'Nobody measures the use of social media until autumn.',
    'Minutes record the use of social media whenever auditors ask.',
    'Elections bring restrictions upon publicity during sensitive periods.',
    'Complaints follow another procedure described elsewhere entirely.',
  ].map((words, index) => [`filler-${String(index)}`, words]),
)

function shared(one: string, other: string) {
  const { handbook, policies } = policiesOf(
    councilFiles('hill', { ...filler, rule: one }, { name: 'Hillford Parish Council' }),
    councilFiles('vale', { rule: other }, { name: 'Vale Town Council' }),
  )
  return findSharedWording(handbook, policies)
}

/** What two sentences are to each other. */
function relation(one: string, other: string): 'verbatim' | 'edited' | 'none' {
  const { verbatim, edited } = shared(one, other)
  return verbatim.length > 0 ? 'verbatim' : edited.length > 0 ? 'edited' : 'none'
}

const pairs: readonly (readonly [
  name: string,
  relation: 'verbatim' | 'edited' | 'none',
  one: string,
  other: string,
])[] = [
  [
    'the same words',
    'verbatim',
    'Any misuse of accounts must be reported promptly.',
    'Any misuse of accounts must be reported promptly.',
  ],
  [
    'the same but for the name of the council',
    'verbatim',
    'Enhance the good image of Hillford Parish Council online.',
    'Enhance the good image of Vale Town Council online.',
  ],
  [
    'the same but for roles, capitals and quotation marks',
    'verbatim',
    'The Town Clerk keeps a “register” of accounts.',
    'the parish clerk keeps a ‘register’ of accounts',
  ],
  [
    'one word replaced',
    'edited',
    'Any misuse of accounts must be reported promptly to somebody.',
    'Any misuse of accounts should be reported promptly to somebody.',
  ],
  [
    'endings changed',
    'edited',
    'Reveal commercial secrets or breach copyright anywhere.',
    'Reveals commercial secrets or breaches copyright anywhere.',
  ],
  [
    'words inserted',
    'edited',
    'Nobody may publish private addresses of our volunteers.',
    'Nobody may ever publish or hand on private addresses of our volunteers.',
  ],
  [
    'a beginning taken over into a longer sentence',
    'edited',
    'Postings are permanent and cannot be deleted.',
    'Postings are permanent and cannot be deleted, for which reason everybody who writes anything at all should think twice about how it might look in ten years.',
  ],
  [
    'the same matter in other words',
    'none',
    'Nobody may publish private addresses of our volunteers.',
    'Volunteers’ homes are confidential.',
  ],
  [
    'a common phrase',
    'none',
    'The use of social media is growing among young families nowadays.',
    'Guidance about the use of social media comes from trainers.',
  ],
  [
    'the same examples in brackets',
    'none',
    'Bullying another volunteer (such as a neighbour, a trader or a school governor) is forbidden.',
    'Private letters about anybody (such as a neighbour, a trader or a school governor) stay locked away.',
  ],
  [
    'the same examples behind “such as”',
    'none',
    'Photographs may show public places such as allotments, cemeteries, playing fields and the pavilion.',
    'Dogs are not allowed in places such as allotments, cemeteries, playing fields and the pavilion.',
  ],
  [
    'other examples behind “such as”',
    'edited',
    'Nobody may publish private addresses of our volunteers such as stewards, drivers and gardeners.',
    'Nobody may publish the private address of a volunteer such as whoever walks dogs or reads to children.',
  ],
  [
    'the same in brackets that are never closed',
    'edited',
    'Nobody may publish (private addresses of our volunteers or visitors.',
    'Nobody may ever publish (private addresses of our volunteers or guests.',
  ],
  [
    'one long phrase that lawyers use',
    'none',
    'Trees are felled as soon as is reasonably practicable in the opinion of a surveyor.',
    'Hirers leave the hall as soon as is reasonably practicable whenever fireworks frighten horses next door.',
  ],
  [
    'the same beginning of a short sentence',
    'edited',
    'You are personally liable for anything you sign here',
    'You are personally liable for any order that you place with a trader on behalf of the allotments.',
  ],
  [
    'the same beginning that is a small part',
    'none',
    'This rule is made to keep visitors and their children away from machinery while grass is cut.',
    'This rule is made to spare residents noise.',
  ],
  [
    'the same words in another order',
    'edited',
    'Rules for tenants set out the standards expected in both private and public use of the garden.',
    'It sets out the standards we expect of tenants in the garden, for public and private use.',
  ],
  ['three words', 'none', 'Remain politically neutral.', 'Remain politically neutral.'],
]

describe('Wording is shared', () => {
  for (const [name, expected, one, other] of pairs) {
    it(`${expected === 'none' ? 'not with' : `as ${expected} with`} ${name}`, () => {
      assert.equal(relation(one, other), expected)
    })
  }
  const [decisions, outlines] = [
    'This rule will help you to make the right decisions on bonfires and know what follows if you get it wrong.',
    'It outlines the standards that we expect of tenants who light one, by day or at night.',
  ]
  const [intended, standards] = [
    'This rule will guide tenants and visitors to make good decisions on bonfires of any sort that anybody lights.',
    'The rule outlines the standards that those who hold a lease of land must meet, and how a fire is put out at night.',
  ]
  it('where two neighbours together are like two neighbours', () => {
    assert.equal(relation(decisions, intended), 'none')
    assert.equal(relation(outlines, standards), 'none')
    const { edited } = shared(`${decisions} ${outlines}`, `${intended} ${standards}`)
    assert.equal(edited.length, 2)
    assert.equal(shared(`${decisions} ${outlines}`, `${standards} ${intended}`).edited.length, 0)
  })
  it('with what is shared in runs of words', () => {
    const {
      edited: [pair],
    } = shared(
      'Any misuse of accounts must be reported promptly to somebody.',
      'Any misuse of accounts should be reported promptly to somebody.',
    )
    assert.deepEqual(pair?.runs, [
      { a: 0, b: 0, length: 4 },
      { a: 5, b: 5, length: 5 },
    ])
    assert.ok(pair.similarity > 0.5 && pair.similarity < 1)
  })
  it('in every place where it stands', () => {
    const again = 'Any misuse of accounts must be reported promptly.'
    const { handbook, policies } = policiesOf(
      councilFiles('hill', { one: again, two: again }),
      councilFiles('vale', { three: again }),
    )
    assert.deepEqual(
      findSharedWording(handbook, policies).verbatim.map(({ units }) =>
        units.map(({ policy, passage }) => `${policy.council} ${passage.id}`),
      ),
      [['hill one', 'hill two', 'vale three']],
    )
  })
  it('only among the policies that are asked for', () => {
    const { handbook, policies } = policiesOf(
      councilFiles('hill', filler),
      councilFiles('vale', filler),
    )
    assert.equal(findSharedWording(handbook, policies.slice(0, 1)).verbatim.length, 0)
    assert.equal(findSharedWording(handbook, policies).verbatim.length, 9)
  })
  it('in the same order every time', () => {
    const keys = () => {
      const { handbook, policies } = policiesOf(
        councilFiles('hill', filler),
        councilFiles('vale', {
          ...filler,
          more: 'Passwords change weekly and nobody writes them down here.',
        }),
      )
      const { verbatim, edited } = findSharedWording(handbook, policies)
      return [
        ...verbatim.map(({ units }) => units[0].key),
        ...edited.map(({ a, b }) => `${a.units[0].key}|${b.units[0].key}`),
      ]
    }
    assert.deepEqual(keys(), keys())
  })
  it('by nobody in a handbook without policies', () => {
    const { handbook } = policiesOf(councilFiles('hill', filler))
    assert.deepEqual(findSharedWording(handbook, []), {
      verbatim: [],
      edited: [],
      wordCounts: new Map(),
    })
  })
  it('with the number of words that were compared', () => {
    const { handbook, policies } = policiesOf(
      councilFiles('hill', { one: 'Five words are in this. Two words.' }),
    )
    assert.deepEqual([...findSharedWording(handbook, policies).wordCounts.values()], [5])
  })
})
