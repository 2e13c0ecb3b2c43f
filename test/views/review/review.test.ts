import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  makeHandbook,
  onlyPolicy,
  policyId,
  policySettings,
} from '../../model/small-handbook.ts'
import { reviewLabels } from '../../../src/views/review/review-state.ts'
import { type Review, reviewInWords, toReview } from '../../../src/views/review/review.ts'

const due = (date: string, certainty = 'stated'): string =>
  `due: { date: ${date}, printed: "by ${date}", certainty: ${certainty}, clause: purpose }`
const yearly = 'period: { months: 12, printed: every year, clause: purpose }'
const event = (type: string, date: string, certainty = 'stated'): string =>
  `{ type: ${type}, ${date === '' ? '' : `date: ${date}, `}printed: A, certainty: ${date === '' ? 'unknown' : certainty} }`

/** A policy’s events and review rule, and the day on which it is looked at. */
interface Given {
  events?: string[]
  rule?: string
  on?: string
  status?: string
}

function reviewOf({ events = [], rule, on = '2026-01-15', status = 'current' }: Given): Review {
  const lines = [
    ...(events.length > 0 ? [`events: [${events.join(', ')}]`] : []),
    ...(rule === undefined ? [] : [`review: { ${rule} }`]),
  ]
  const settings = `${policySettings.replace('status: current', `status: ${status}`)}${lines.join('\n')}\n`
  const { policy } = onlyPolicy(
    makeHandbook(
      {
        [`${policyId}/policy.yaml`]: settings,
        [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'),
      },
      '2999-12-31',
    ),
  )
  return toReview(policy, { today: on, dueSoonDays: 60 })
}

const adopted = event('adopted', '2020-07-14')

const cases: readonly [name: string, given: Given, review: string][] = [
  ['without a rule is not known', { events: [adopted] }, 'unknown - - none unknown'],
  [
    'with a period but no date to count from is not known',
    { rule: yearly },
    'unknown - - none unknown',
  ],
  [
    'with a period and an adoption without a date is not known',
    { rule: yearly, events: [event('adopted', '')] },
    'unknown - - none unknown',
  ],
  [
    'with a period and only a creation is not known',
    { rule: yearly, events: [event('created', '2020-07-14')] },
    'unknown - - none unknown',
  ],
  [
    'that is printed counts as printed',
    { rule: due('2026-12-31') },
    'current 2026-12-31 day printed stated',
  ],
  [
    'that is printed counts before a period',
    { rule: `${due('2026-12-31')}, ${yearly}`, events: [adopted] },
    'current 2026-12-31 day printed stated',
  ],
  [
    'that is printed keeps its certainty',
    { rule: due('2026-12-31', 'conflicting') },
    'current 2026-12-31 day printed conflicting',
  ],
  [
    'is counted from the adoption',
    { rule: yearly, events: [adopted] },
    'overdue 2021-07-14 day calculated calculated',
  ],
  [
    'is counted from the coming into force when that is later',
    { rule: yearly, events: [adopted, event('in-force', '2020-09-01')] },
    'overdue 2021-09-01 day calculated calculated',
  ],
  [
    'is counted from the last review without change',
    {
      rule: yearly,
      events: [adopted, event('reviewed', '2025-11-30'), event('reviewed', '2024-11-30')],
    },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'is counted from the last amendment',
    { rule: yearly, events: [adopted, event('amended', '2025-11-30')] },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'is counted from the last adoption',
    {
      rule: yearly,
      events: [event('adopted', '2025-11-30'), event('reviewed', '2023-11-30'), adopted],
    },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'that is printed is answered by another adoption after it',
    { rule: `${due('2024-07')}, ${yearly}`, events: [adopted, event('adopted', '2025-11-30')] },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'that is printed is answered by another adoption that comes into force later',
    {
      rule: `${due('2024-07')}, ${yearly}`,
      events: [adopted, event('adopted', '2025-11-30'), event('in-force', '2025-12-31')],
    },
    'current 2026-12-31 day calculated calculated',
  ],
  [
    'that is printed is not answered by the first adoption',
    {
      rule: `${due('2024-07', 'conflicting')}, ${yearly}`,
      events: [event('adopted', '2025-11-30')],
    },
    'overdue 2024-07 month printed conflicting',
  ],
  [
    'that an adopted document prints for a later day is its own',
    { rule: `${due('2026-07')}, ${yearly}`, events: [adopted, event('adopted', '2025-11-30')] },
    'current 2026-07 month printed stated',
  ],
  [
    'that is printed is not known any more after another adoption without a period',
    { rule: due('2024-07-14'), events: [adopted, event('adopted', '2025-11-30')] },
    'unknown - - none unknown',
  ],
  [
    'is counted from a month as a month',
    { rule: yearly, events: [event('adopted', '2025-03')] },
    'current 2026-03 month calculated calculated',
  ],
  [
    'is counted from a year as a year',
    { rule: yearly, events: [event('adopted', '2025')] },
    'current 2026 year calculated calculated',
  ],
  [
    'is provisional when the adoption is to be confirmed',
    { rule: yearly, events: [event('adopted', '2020-07-14', 'to-be-confirmed')] },
    'overdue 2021-07-14 day calculated to-be-confirmed',
  ],
  [
    'of conflicting dates is counted from the later one and called conflicting',
    {
      rule: yearly,
      events: [
        event('adopted', '2020-07-13', 'conflicting'),
        event('adopted', '2020-07-14', 'conflicting'),
      ],
    },
    'overdue 2021-07-14 day calculated conflicting',
  ],
  [
    'of two events of one day is as sure as the less sure one',
    {
      rule: yearly,
      events: [event('adopted', '2020-07-14', 'to-be-confirmed'), event('in-force', '2020-07-14')],
    },
    'overdue 2021-07-14 day calculated to-be-confirmed',
  ],
  [
    'of two events of one day does not depend on their order',
    {
      rule: yearly,
      events: [event('in-force', '2020-07-14'), event('adopted', '2020-07-14', 'to-be-confirmed')],
    },
    'overdue 2021-07-14 day calculated to-be-confirmed',
  ],
  [
    'that is printed gives way to the period after a later review',
    { rule: `${due('2024-07-14')}, ${yearly}`, events: [adopted, event('reviewed', '2025-11-30')] },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'that is printed is answered by a review a little before it',
    { rule: `${due('2026-01-31')}, ${yearly}`, events: [adopted, event('reviewed', '2026-01-10')] },
    'current 2027-01-10 day calculated calculated',
  ],
  [
    'that is printed is not known any more after a later review without a period',
    { rule: due('2024-07-14'), events: [adopted, event('reviewed', '2025-11-30')] },
    'unknown - - none unknown',
  ],
  [
    'of a draft is not due',
    { rule: due('2021-07-14'), status: 'draft' },
    'unknown - - none unknown',
  ],
  [
    'of a policy that is withdrawn is not due',
    { rule: due('2021-07-14'), status: 'withdrawn' },
    'unknown - - none unknown',
  ],
  [
    'that an amended document prints for a later day is its own',
    { rule: `${due('2026-07')}, ${yearly}`, events: [adopted, event('amended', '2025-11-30')] },
    'current 2026-07 month printed stated',
  ],
  [
    'that is printed is answered by an amendment after it',
    { rule: `${due('2024-07')}, ${yearly}`, events: [adopted, event('amended', '2025-11-30')] },
    'current 2026-11-30 day calculated calculated',
  ],
  [
    'that is printed later than the period would have it stands',
    { rule: `${due('2028-01')}, ${yearly}`, events: [adopted] },
    'current 2028-01 month printed stated',
  ],
  [
    'is not moved by a review that is recorded for a day to come',
    { rule: yearly, events: [adopted, event('reviewed', '2026-01-16')] },
    'overdue 2021-07-14 day calculated calculated',
  ],
  [
    'is moved by a review of the very day',
    { rule: yearly, events: [adopted, event('reviewed', '2026-01-15')] },
    'current 2027-01-15 day calculated calculated',
  ],
  [
    'is moved by a review of the month that runs',
    { rule: yearly, events: [adopted, event('reviewed', '2026-01')] },
    'current 2027-01 month calculated calculated',
  ],
  [
    'that is printed is not answered by a review to come',
    { rule: `${due('2024-07')}, ${yearly}`, events: [adopted, event('reviewed', '2027')] },
    'overdue 2024-07 month printed stated',
  ],
  [
    'is counted from a coming into force that lies ahead',
    { rule: yearly, events: [adopted, event('in-force', '2026-04-01')] },
    'current 2027-04-01 day calculated calculated',
  ],
  [
    'counted from 29 February falls on the 28th',
    { rule: yearly, events: [event('adopted', '2024-02-29')] },
    'overdue 2025-02-28 day calculated calculated',
  ],
  [
    'counted from 29 February for four years falls on the 29th',
    {
      rule: 'period: { months: 48, printed: every four years }',
      events: [event('adopted', '2024-02-29')],
    },
    'current 2028-02-29 day calculated calculated',
  ],
  [
    'counted in months from a year is known by its year',
    {
      rule: 'period: { months: 18, printed: every 18 months }',
      events: [event('adopted', '2025')],
    },
    'current 2027 year calculated calculated',
  ],
  [
    'of conflicting reviews is counted from the later one and called conflicting',
    {
      rule: yearly,
      events: [
        adopted,
        event('reviewed', '2025-11-30', 'conflicting'),
        event('reviewed', '2025-11-29', 'conflicting'),
      ],
    },
    'current 2026-11-30 day calculated conflicting',
  ],
  [
    'in the last year that can be written is not overdue',
    { rule: due('9999-12-31') },
    'current 9999-12-31 day printed stated',
  ],
  [
    'that is printed stands when the review came before it',
    { rule: `${due('2026-07-14')}, ${yearly}`, events: [adopted, event('reviewed', '2024-11-30')] },
    'current 2026-07-14 day printed stated',
  ],
]

describe('A review', () => {
  for (const [name, given, expected] of cases) {
    it(name, () => {
      const { state, due: date, precision, basis, certainty } = reviewOf(given)
      assert.equal([state, date ?? '-', precision ?? '-', basis, certainty].join(' '), expected)
    })
  }
  it('names the words and the clause that it rests on', () => {
    const { printed, clause } = reviewOf({ rule: due('2026-12-31') })
    assert.deepEqual([printed, clause], ['by 2026-12-31', 'purpose'])
  })
  it('names them even when no date can be counted', () => {
    const { printed, clause } = reviewOf({ rule: yearly })
    assert.deepEqual([printed, clause], ['every year', 'purpose'])
  })
})

const borders: readonly [date: string, on: string, state: string][] = [
  ['2026-03-31', '2026-01-29', 'current'],
  ['2026-03-31', '2026-01-30', 'due-soon'],
  ['2026-03-31', '2026-03-31', 'due-soon'],
  ['2026-03-31', '2026-04-01', 'overdue'],
  ['2026-03', '2026-01-29', 'current'],
  ['2026-03', '2026-01-30', 'due-soon'],
  ['2026-03', '2026-03-31', 'due-soon'],
  ['2026-03', '2026-04-01', 'overdue'],
  ['2026', '2026-10-31', 'current'],
  ['2026', '2026-11-01', 'due-soon'],
  ['2026', '2026-12-31', 'due-soon'],
  ['2026', '2027-01-01', 'overdue'],
  ['2024-02', '2024-02-29', 'due-soon'],
  ['2024-02', '2024-03-01', 'overdue'],
]

describe('A review due', () => {
  for (const [date, on, state] of borders)
    it(`${date} is ${state} on ${on}`, () => {
      assert.equal(reviewOf({ rule: due(date), on }).state, state)
    })
})

describe('A review in words', () => {
  const words: readonly [given: Given, words: string][] = [
    [{}, 'The document does not say when this policy is to be reviewed.'],
    [
      { rule: yearly },
      'The document says “every year”, but not from which date, so the next review cannot be calculated.',
    ],
    [
      { rule: due('2021-07-14') },
      'A review was due on 14 July 2021. The document prints this date.',
    ],
    [{ rule: due('2026-07') }, 'A review is due in July 2026. The document prints this date.'],
    [
      { rule: yearly, events: [adopted] },
      'A review was due on 14 July 2021. This date is calculated from the words “every year”.',
    ],
    [
      { rule: yearly, events: [event('adopted', '2025', 'to-be-confirmed')] },
      'A review is due in 2026. This date is calculated from the words “every year”. The date that it is counted from is not certain, so this is provisional.',
    ],
  ]
  for (const [given, sentence] of words)
    it(`reads: ${sentence}`, () => {
      assert.equal(reviewInWords(reviewOf(given), 'current'), sentence)
    })
  it('says that a printed date is not certain when it is not', () => {
    assert.notEqual(
      reviewInWords(reviewOf({ rule: due('2026-07', 'to-be-confirmed') }), 'current'),
      reviewInWords(reviewOf({ rule: due('2026-07') }), 'current'),
    )
  })
  it('of a text that is not in use says that none is due', () => {
    assert.equal(reviewInWords(reviewOf({}), 'draft'), 'No review is due: this text is not in use.')
  })
  it('has a label for every state', () => {
    assert.deepEqual(Object.keys(reviewLabels).toSorted(), [
      'current',
      'due-soon',
      'overdue',
      'unknown',
    ])
  })
})
