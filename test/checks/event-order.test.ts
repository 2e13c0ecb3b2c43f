import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  handbookWithSettings,
  inShort,
  makeHandbook,
  policyId,
  rulesOf,
} from '../model/small-handbook.ts'
import { settingsOf } from './history-cases.ts'

const path = `${policyId}/policy.yaml`

/** What is said of the order of events; what is said when there is no adoption has tests of its own. */
const messagesOf = (list: string, status?: string, more?: string) =>
  makeHandbook({
    [path]: settingsOf(list, status, more),
    [`${policyId}/01-purpose.mdx`]: clauseFile('Review A.'),
  }).messages.filter(({ ruleId }) => ruleId !== 'adoption-missing' && ruleId !== 'date-not-printed')

/** Histories that can be true. */
const possible: readonly string[] = [
  'amended 2018-11, adopted 2018-12',
  'amended 2014, adopted 2015-05-01',
  'amended 2017-12-05, adopted 2018-12-04',
  'adopted 2015-05-01, reviewed 2018-05-01, adopted 2025-11-10',
  'adopted 2025-11-10, reviewed 2018-05-01, adopted 2015-05-01',
  'adopted 2015-05-01, recommended 2018-04-01, amended 2018-05-01',
  'adopted 2015-05-01, circulated 2018-03-01, recommended 2018-04-01, reviewed 2018-05-01',
  'adopted 2015-05-01, amended 2018-05-01, adopted 2019-05-01, amended 2020-05-01, reviewed 2021-05-01, adopted 2022-05-01',
  'adopted 2015-05, withdrawn 2018-05, adopted 2020-05',
  'adopted 2015-05, superseded 2018-05, adopted 2018-05',
  'adopted 2015-05-01, withdrawn 2018-05-01, reviewed 2019-05-01, adopted 2020-05-01',
  'created 2014-01-01, adopted 2015-05-01, created 2019-01-01, adopted 2019-05-01',
  'adopted 2015-05-01, created 2019-01-01, adopted 2019-05-01',
  'adopted 2015-05-01, created 2019-01-01, recommended 2019-02-01, adopted 2019-05-01, in-force 2015-06-01',
  'adopted 2015-05-01, in-force 2015-06-01, adopted 2025-11-10, in-force 2025-12-01, signed 2025-11-11',
  'adopted 2025-05-01, in-force 2025-09-01, amended 2025-07-01',
  'recommended 2020-02-01, circulated 2020-03-01, adopted 2020-04-01',
  'created 2020-01, adopted 2020',
  'adopted 2018, reviewed 2018-05-01, adopted 2019',
  'adopted 2018-05-01, reviewed 2018',
  'adopted 2018-05, amended 2018-05-01',
  'reviewed 2018-05-01, adopted',
  'adopted, reviewed 2018-05-01, adopted 2020-05-01',
  'adopted 2015 conflicting, reviewed 2018-05-01, adopted 2020-05-01',
  'reviewed 2018-05-01 conflicting, adopted 2020-05-01',
  'reviewed 2018-05-01, amended 2019-05-01',
  'reviewed 2018-05-01, signed',
  'created, created 2020-01-01, adopted 2019-01-01',
  'adopted 2019-01-01, in-force 2018-05-01 conflicting',
  'adopted 2019, in-force 2019-01-01',
  'adopted, adopted 2019, in-force 2018',
  'adopted 2015, recommended 2018, adopted',
]

describe('A history that can be true gets no message:', () => {
  for (const list of possible)
    it(list, () => {
      assert.deepEqual(inShort(messagesOf(list)), [])
    })
  it('a new draft of a policy that was adopted before', () => {
    assert.deepEqual(
      rulesOf(
        messagesOf('adopted 2015-05-01, created 2019-01-01, recommended 2019-02-01', 'draft'),
      ),
      ['draft-adopted'],
    )
  })
  it('a policy that ended after it was adopted again', () => {
    assert.deepEqual(
      inShort(
        messagesOf('adopted 2015, withdrawn 2018, adopted 2020, superseded 2022', 'superseded'),
      ),
      [],
    )
  })
  it('a printed review date between two adoptions', () => {
    assert.deepEqual(
      inShort(
        messagesOf(
          'adopted 2015-05-01, adopted 2025-05-01',
          'current',
          'review: { due: { date: 2018-05, printed: A, certainty: stated } }',
        ),
      ),
      [],
    )
  })
})

/** Histories with a mistake, the status, and what is said of it. */
const mistaken: readonly [list: string, status: string, message: string][] = [
  [
    'reviewed 2014-05-01, adopted 2015-05-01, adopted 2016-05-01',
    'current',
    '9:23 date-order Unexpected date `2014-05-01` for `reviewed`, expected one not before the 2015-05-01 of `adopted`',
  ],
  [
    'adopted 2016-05-01, amended 2013, adopted 2015-05-01',
    'current',
    '10:22 date-unlikely Unexpected date `2013` for `amended`, expected one not before the 2015-05-01 of `adopted`',
  ],
  [
    'reviewed 2018-04, adopted 2018-05-01',
    'current',
    '9:23 date-order Unexpected date `2018-04` for `reviewed`, expected one not before the 2018-05-01 of `adopted`',
  ],
  [
    'reviewed 2018-04-01, in-force 2018-05-01',
    'current',
    '9:23 date-order Unexpected date `2018-04-01` for `reviewed`, expected one not before the 2018-05-01 of `in-force`',
  ],
  [
    'withdrawn 2014, adopted 2015',
    'withdrawn',
    '9:24 date-order Unexpected date `2014` for `withdrawn`, expected one not before the 2015 of `adopted`',
  ],
  [
    'adopted 2015, withdrawn 2018, reviewed 2019',
    'withdrawn',
    '10:24 date-order Unexpected date `2018` for `withdrawn`, expected one not before the 2019 of `reviewed`',
  ],
  [
    'reviewed 2019, superseded 2018',
    'superseded',
    '10:25 date-order Unexpected date `2018` for `superseded`, expected one not before the 2019 of `reviewed`',
  ],
  [
    'created 2021-05-01, adopted 2020-05-01',
    'current',
    '10:22 date-order Unexpected date `2020-05-01` for `adopted`, expected one not before the 2021-05-01 of `created`',
  ],
  [
    'created 2021-05-01, adopted 2020-05-01, amended 2022-05-01',
    'current',
    '10:22 date-order Unexpected date `2020-05-01` for `adopted`, expected one not before the 2021-05-01 of `created`',
  ],
  [
    'created 2021-05-01, recommended 2020-05-01, adopted 2022-05-01',
    'current',
    '10:26 date-order Unexpected date `2020-05-01` for `recommended`, expected one not before the 2021-05-01 of `created`',
  ],
  [
    'created 2021-05-01, circulated 2020-05-01',
    'draft',
    '10:25 date-order Unexpected date `2020-05-01` for `circulated`, expected one not before the 2021-05-01 of `created`',
  ],
  [
    'adopted 2015, adopted 2016, created 2019',
    'current',
    '11:22 date-unlikely Unexpected date `2019` for `created`, expected one not after the 2016 of `adopted`',
  ],
  [
    'adopted 2019-05-01, recommended 2020-04-01',
    'current',
    '10:26 date-unlikely Unexpected date `2020-04-01` for `recommended`, expected one not after the 2019-05-01 of `adopted`',
  ],
  [
    'adopted 2019-05-01, circulated 2020-04-01',
    'current',
    '10:25 date-unlikely Unexpected date `2020-04-01` for `circulated`, expected one not after the 2019-05-01 of `adopted`',
  ],
  [
    'adopted 2025-11-10, in-force 2015-11-10',
    'current',
    '10:23 date-unlikely Unexpected date `2015-11-10` for `in-force`, expected one not before the 2025-11-10 of `adopted`',
  ],
  [
    'adopted 2024-11-10, adopted 2025-11-10, in-force 2024-10',
    'current',
    '11:23 date-unlikely Unexpected date `2024-10` for `in-force`, expected one not before the 2024-11-10 of `adopted`',
  ],
]

describe('A history with a mistake is reported where it is:', () => {
  for (const [list, status, message] of mistaken)
    it(`${list} (${status})`, () => {
      assert.deepEqual(inShort(messagesOf(list, status)), [`${path}:${message}`])
    })
  it('each event once, whatever it contradicts', () => {
    assert.deepEqual(rulesOf(messagesOf('created 2021, reviewed 2018, adopted 2020')), [
      'date-order',
      'date-order',
    ])
  })
  it('an unlikely order can be acknowledged', () => {
    assert.deepEqual(
      inShort(
        messagesOf(
          'adopted 2025-11-10, in-force 2015-11-10',
          'current',
          'acknowledge: [{ rule: date-unlikely, at: in-force 2015-11-10, why: A }]\n',
        ),
      ),
      [],
    )
  })
  it('an impossible order cannot', () => {
    assert.deepEqual(
      rulesOf(messagesOf('created 2021, adopted 2020', 'current', 'acknowledge: [date-order]\n')),
      ['date-order', 'acknowledge-unused'],
    )
  })
})

describe('A date that its own printed words contradict', () => {
  const event = (type: string, date: string, words: string) =>
    `  - { type: ${type}, date: ${date}, printed: "${words}", certainty: stated, minute: "${words}" }`
  const others = [
    event('adopted', '2020-06-15', '15 June 2020'),
    event('reviewed', '2020-07-06', '6 July 2020'),
    event('amended', '2020-07-20', '20 July 2020'),
  ]
  const printed = '08.06.2020, 12 June 2020, 15 June 2020, 6 July 2020 and 20 July 2020.'
  const wrong: readonly [name: string, lines: string[], rule: string][] = [
    [
      'with the day for the month',
      [event('created', '2020-08-06', '08.06.2020'), ...others],
      'date-swapped',
    ],
    [
      'with the wrong year',
      [event('created', '2021-06-08', '08.06.2020'), ...others],
      'date-contradicted',
    ],
    [
      'of another month',
      [event('created', '2020-09-08', '08.06.2020'), ...others],
      'date-contradicted',
    ],
    [
      'of the adoption',
      [
        event('created', '2020-06-08', '08.06.2020'),
        event('adopted', '2021-06-15', '15 June 2020'),
        ...others.slice(1),
      ],
      'date-contradicted',
    ],
    [
      'of an adoption that would lie ahead',
      [
        event('created', '2020-06-08', '08.06.2020'),
        event('adopted', '2120-06-15', '15 June 2020'),
        ...others.slice(1),
      ],
      'date-contradicted',
    ],
    [
      'that falls on a Sunday',
      [
        event('created', '2020-06-08', '08.06.2020'),
        event('recommended', '2020-06-14', '12 June 2020').replace(/, minute: ".*"/, ''),
        ...others,
      ],
      'date-contradicted',
    ],
    [
      'of a review',
      [
        event('created', '2020-06-08', '08.06.2020'),
        ...others.slice(0, 1),
        event('reviewed', '2019-07-06', '6 July 2020'),
        ...others.slice(2),
      ],
      'date-contradicted',
    ],
  ]
  for (const [name, lines, rule] of wrong) {
    it(`${name} is told alone`, () => {
      assert.deepEqual(
        rulesOf(handbookWithSettings(`events:\n${lines.join('\n')}`, printed).messages),
        [rule],
      )
    })
  }
  it('of the next review is told alone', () => {
    const lines = `events:\n${others.join('\n')}\nreview: { due: { date: 2019-06, printed: June 2024, certainty: stated } }`
    assert.deepEqual(rulesOf(handbookWithSettings(lines, `${printed} June 2024.`).messages), [
      'date-contradicted',
    ])
  })
})
