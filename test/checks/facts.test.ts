import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { findPeriods } from '../../src/checks/periods.ts'
import {
  clauseFile,
  handbookWithSettings,
  makeHandbook,
  policyId,
  policySettings,
  rulesOf,
} from '../model/small-handbook.ts'

function rulesWith(lines: string, body = 'Some words.'): string[] {
  return rulesOf(handbookWithSettings(lines, body).messages)
}
const created = (date: string, printed: string, rest = 'certainty: stated') =>
  `events:\n  - { type: created, date: ${date}, printed: "${printed}", ${rest} }`

describe('What is printed', () => {
  it('is found whatever its spaces, capitals, hyphens and quotation marks', () => {
    assert.deepEqual(
      rulesWith(
        created('2020-07-14', 'The “first  draft” – 14 JULY 2020'),
        "The 'first draft' - 14 July 2020.",
      ),
      [],
    )
  })
  it('is found in the table and in the title lines', () => {
    assert.deepEqual(
      rulesWith(
        `${created('2020-07-14', '14.07.2020')}\ncontrol: { rows: [[Created, 14.07.2020]] }`,
      ),
      [],
    )
    assert.deepEqual(
      rulesWith('events:\n  - { type: adopted, printed: social media policy, certainty: unknown }'),
      [],
    )
  })
  it('may leave words out where `…` says so', () => {
    assert.deepEqual(
      rulesWith(
        created('2020-07-14', 'Written … 14 July 2020'),
        'Written by the Clerk on 14 July 2020.',
      ),
      [],
    )
  })
  it('is found as whole words only', () => {
    assert.deepEqual(rulesWith(created('2020', '2020'), 'The form of 20201.'), [
      'printed-not-found',
    ])
  })
  it('may stand in the minutes alone', () => {
    assert.deepEqual(
      rulesWith(created('2020-07-14', 'Resolved', 'certainty: stated, minute: 20/043')),
      [],
    )
  })
  it('is no evidence for another day, in the minutes either', () => {
    assert.deepEqual(
      rulesWith(created('2020-07-15', '14 July 2020', 'certainty: stated, minute: 20/043')),
      ['date-contradicted'],
    )
  })
  it('may differ from a date that is calculated or conflicting', () => {
    for (const certainty of ['calculated', 'conflicting'])
      assert.deepEqual(
        rulesWith(
          created('2020-07-15', '14 July 2020', `certainty: ${certainty}`),
          'Written 14 July 2020.',
        ),
        [],
      )
  })
})

describe('A revision before its adoption', () => {
  it('is allowed where the document prints both', () => {
    const lines =
      'events:\n  - { type: amended, date: 2018-11, printed: "revised November, adopted December 2018", certainty: stated, minute: 18/7 }\n  - { type: adopted, date: 2018-12, printed: "revised November, adopted December 2018", certainty: stated, minute: 18/8 }'
    assert.deepEqual(rulesWith(lines, 'Revised November, adopted December 2018.'), [])
  })
})

/** Words, and how many months they mean. */
const periods: readonly [words: string, months: number[]][] = [
  ['reviewed annually', [12]],
  ['every two years', [24]],
  ['biennially', [24]],
  ['bi-annually', [6, 24]],
  ['six-monthly', [6]],
  ['half-yearly', [6]],
  ['quarterly', [3]],
  ['every twelve (12) months', [12]],
  ['at least once every four years', [48]],
  ['three yearly', [36]],
  ['each municipal year', [12]],
  ['every May', [12]],
  ['after each election', [48]],
  ['every other year', [24]],
  ['when the law changes', []],
]

describe('The months of a period:', () => {
  for (const [words, months] of periods)
    it(`“${words}” are ${months.join(' or ') || 'none'}`, () => {
      assert.deepEqual(findPeriods(words), months)
    })
})

describe('The name of a council', () => {
  const rulesFor = (name: string, short: string, ...lines: string[]) => {
    const masthead = ['masthead:', ...lines.map((line) => `  - ${line}`)].join('\n')
    const { messages } = makeHandbook({
      'hill/council.yaml': `name: ${name}\nshort: ${short}\nkind: parish\n`,
      [`${policyId}/policy.yaml`]: policySettings.replace('masthead:', masthead),
      [`${policyId}/01-purpose.mdx`]: clauseFile('Some words.'),
    })
    return rulesOf(messages)
  }
  const slips = [
    ['Heron Mede', 'HERON MEAD'],
    ['Eastherby', 'Easterby'],
    ['Thornmeer', 'THORNMERE'],
    ['St Marys', 'ST. MARY’S'],
  ] as const
  for (const [name, printed] of slips) {
    it(`${name} is held against ${printed} on the title page`, () => {
      assert.deepEqual(rulesFor(`${name} Parish Council`, name, `${printed} Parish Council`), [
        'council-name-contradicted',
      ])
    })
  }
  it('may be printed in capitals, or as the short name', () => {
    assert.deepEqual(
      rulesFor('Heron Mead Parish Council', 'Heron Mead', 'HERON MEAD PARISH COUNCIL'),
      [],
    )
    assert.deepEqual(
      rulesFor('Parish Council of Easterby', 'Easterby', 'EASTERBY PARISH COUNCIL'),
      [],
    )
  })
  it('may be printed otherwise on one of several title lines', () => {
    assert.deepEqual(
      rulesFor(
        'Easterby Parish Council',
        'Easterby',
        'EASTERBY PARISH COUNCIL',
        'Easterby Dale Parish Council',
      ),
      [],
    )
  })
  it('is not held against other words', () => {
    assert.deepEqual(
      rulesFor(
        'Easterby Parish Council',
        'Easterby',
        'Policies of the parish council',
        'Parish Council Policies',
      ),
      [],
    )
  })
})
