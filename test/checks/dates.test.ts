import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { handbookWithSettings, inShort, rulesOf, today } from '../model/small-handbook.ts'

interface Event {
  type: string
  date?: string
  certainty?: string
}

function events(...list: Event[]): string {
  return `events:\n${list.map(({ type, date, certainty = date === undefined ? 'unknown' : 'stated' }, index) => `  - { type: ${type}, ${date === undefined ? '' : `date: ${date}, `}printed: A, certainty: ${certainty}, minute: No ${String(index)} }\n`).join('')}`
}

const order: readonly [name: string, events: Event[], rules: string[]][] = [
  [
    'in the order of a policy’s life',
    [
      { type: 'created', date: '2020-01-01' },
      { type: 'circulated', date: '2020-02-01' },
      { type: 'recommended', date: '2020-03-01' },
      { type: 'adopted', date: '2020-04-01' },
      { type: 'in-force', date: '2020-05-01' },
      { type: 'amended', date: '2021-01-01' },
      { type: 'reviewed', date: '2022-01-01' },
    ],
    [],
  ],
  [
    'of one day',
    [
      { type: 'created', date: '2020-01-01' },
      { type: 'adopted', date: '2020-01-01' },
    ],
    [],
  ],
  [
    'of which the adoption comes before the creation',
    [
      { type: 'created', date: '2020-01-02' },
      { type: 'adopted', date: '2020-01-01' },
    ],
    ['date-order'],
  ],
  [
    'listed in another order than they happened',
    [
      { type: 'adopted', date: '2020-04-01' },
      { type: 'created', date: '2020-01-01' },
    ],
    [],
  ],
  [
    'of which a review comes before the adoption',
    [
      { type: 'adopted', date: '2020-04-01' },
      { type: 'reviewed', date: '2020-03-01' },
    ],
    ['date-order'],
  ],
  [
    'of which the policy came into force before it was adopted',
    [
      { type: 'adopted', date: '2020-04-01' },
      { type: 'in-force', date: '2020-03-01' },
    ],
    ['date-unlikely'],
  ],
  [
    'of which the year alone might be later',
    [
      { type: 'created', date: '2020' },
      { type: 'adopted', date: '2020-01-01' },
    ],
    [],
  ],
  [
    'of which the year alone is later',
    [
      { type: 'created', date: '2021' },
      { type: 'adopted', date: '2020-12-31' },
    ],
    ['date-order'],
  ],
  [
    'of which the month alone is later',
    [
      { type: 'created', date: '2020-05' },
      { type: 'adopted', date: '2020-04-30' },
    ],
    ['date-order'],
  ],
  [
    'in an impossible order, the later one marked as conflicting',
    [
      { type: 'created', date: '2021-01-01' },
      { type: 'adopted', date: '2020-01-01', certainty: 'conflicting' },
    ],
    [],
  ],
  [
    'in an impossible order, the earlier one marked as conflicting',
    [
      { type: 'created', date: '2021-01-01', certainty: 'conflicting' },
      { type: 'adopted', date: '2020-01-01' },
    ],
    [],
  ],
  ['of today', [{ type: 'adopted', date: today }], []],
  ['of tomorrow', [{ type: 'adopted', date: '2026-01-16' }], ['date-future']],
  ['of this month', [{ type: 'adopted', date: '2026-01' }], []],
  ['of next month', [{ type: 'adopted', date: '2026-02' }], ['date-future']],
  ['of this year', [{ type: 'adopted', date: '2026' }], []],
  ['of next year', [{ type: 'adopted', date: '2027' }], ['date-future']],
  [
    'on which it will come into force',
    [
      { type: 'adopted', date: '2026-01-13' },
      { type: 'in-force', date: '2026-04-01' },
    ],
    [],
  ],
  ['that are unknown', [{ type: 'adopted' }], []],
  ['that are stated but not there', [{ type: 'adopted', certainty: 'stated' }], ['date-certainty']],
  [
    'that are to be confirmed but not there',
    [{ type: 'adopted', certainty: 'to-be-confirmed' }],
    ['date-certainty'],
  ],
  [
    'that are there but called unknown',
    [{ type: 'adopted', date: '2020', certainty: 'unknown' }],
    ['date-certainty'],
  ],
]

describe('Dates', () => {
  for (const [name, list, rules] of order) {
    it(`${name} get ${rules.length === 0 ? 'no message' : rules.join()}`, () => {
      assert.deepEqual(rulesOf(handbookWithSettings(events(...list)).messages), rules)
    })
  }
})

describe('A due date', () => {
  const withDue = (date: string, certainty?: string) =>
    handbookWithSettings(due(date, certainty), `Review ${date}, as said.`)
  const due = (date: string, certainty = 'stated'): string =>
    `${events({ type: 'adopted', date: '2020-04-01' })}review: { due: { date: ${date}, printed: Review ${date}, certainty: ${certainty} } }`
  for (const [date, rules] of [
    ['2021-04-01', []],
    ['2020', []],
    ['2020-04', []],
    ['2020-03-31', ['date-order']],
    ['2019', ['date-order']],
  ] as const) {
    it(`of ${date} after an adoption of April 2020 gets ${rules.length === 0 ? 'no message' : rules.join()}`, () => {
      assert.deepEqual(rulesOf(withDue(date).messages), rules)
    })
  }
  it('before the adoption that is marked as conflicting gets no message', () => {
    assert.deepEqual(rulesOf(withDue('2019', 'conflicting').messages), [])
  })
  it('is reported at its place', () => {
    assert.deepEqual(inShort(withDue('2019').messages), [
      'hill/social-media/policy.yaml:10:18 date-order Unexpected date `2019` for `review`, expected one not before the 2020-04-01 of `adopted`',
    ])
  })
})

describe('A date in a wrong place', () => {
  it('is reported at its place, with what it contradicts', () => {
    const { messages } = handbookWithSettings(
      events({ type: 'created', date: '2021-05-01' }, { type: 'adopted', date: '2020-05-01' }),
    )
    assert.deepEqual(inShort(messages), [
      'hill/social-media/policy.yaml:10:22 date-order Unexpected date `2020-05-01` for `adopted`, expected one not before the 2021-05-01 of `created`',
    ])
  })
  it('that is missing is reported where its event stands', () => {
    assert.deepEqual(
      inShort(handbookWithSettings(events({ type: 'adopted', certainty: 'stated' })).messages),
      [
        'hill/social-media/policy.yaml:9:5 date-certainty Unexpected certainty `stated` for `adopted` without a date, expected `unknown`',
      ],
    )
  })
})
