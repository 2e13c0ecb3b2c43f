import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { type RecordLine } from '../../../src/views/policy/policy-record.ts'
import { toPolicyPage } from '../../../src/views/policy/policy-page.ts'
import {
  contextOn,
  dueOn,
  type GivenPolicy,
  reviewHandbook,
  today,
} from '../review/review-handbook.ts'

function recordOf(given: GivenPolicy): readonly RecordLine[] {
  return toPolicyPage(reviewHandbook({ 'hill/policy': given }), 'hill/policy', contextOn(today))
    .record
}

function line(given: GivenPolicy, name: string): string[] {
  const found = recordOf(given).find((each) => each.name === name)
  const places =
    found?.statements.map(({ value, place }) =>
      [value, place?.href ?? place?.words].filter((each) => each !== undefined).join(' | '),
    ) ?? []
  return [...places, ...(found?.contradiction === undefined ? [] : [found.contradiction])]
}

const control = 'control: { rows: [[Approved, "14.07.2020 TBC", By, "Full Council 13.07.2020"]] }'
const event = (type: string, date: string, printed: string, more = 'certainty: stated'): string =>
  `{ type: ${type}, date: ${date}, printed: ${JSON.stringify(printed)}, ${more} }`
const events = (...list: string[]): string => `events: [${list.join(', ')}]`
const yearly = 'period: { months: 12, printed: every year, clause: purpose-rule }'

describe('What is known of a policy', () => {
  it('names what is not known', () => {
    assert.deepEqual(
      recordOf({}).map(({ name, statements }) => [name, ...statements.map(({ value }) => value)]),
      [
        [
          'Not known',
          'Whether, when and by whom it was adopted, since when it is in force, its version and when it is to be reviewed',
        ],
      ],
    )
  })
  it('does not miss anything in a text that is not in use', () => {
    assert.deepEqual(recordOf({ status: 'draft' }), [])
  })
  it('says who adopted it, when, and where that is printed', () => {
    assert.deepEqual(
      line(
        {
          lines: `${control}\n${events(event('adopted', '2020-07-13', 'Full Council 13.07.2020', 'certainty: stated, body: Full Council'))}`,
        },
        'Adopted',
      ),
      ['13 July 2020, by Full Council | in the table above'],
    )
  })
  it('says that dates contradict each other', () => {
    const lines = `${control}\n${events(event('adopted', '2020-07-13', 'Full Council 13.07.2020', 'certainty: conflicting'), event('adopted', '2020-07-14', '14.07.2020 TBC', 'certainty: to-be-confirmed'))}`
    assert.deepEqual(line({ lines }, 'Adopted'), [
      '13 July 2020, contradicted elsewhere in the document | in the table above',
      '14 July 2020, marked as to be confirmed | in the table above',
      'The document contradicts itself: it gives 13 July 2020 and 14 July 2020.',
    ])
  })
  it('says that a table leaves open what a clause gives, with a link to the clause', () => {
    const lines = `${control}\n${events(event('in-force', '2020-07-14', 'from 14 July', 'certainty: stated, clause: purpose-rule'), event('in-force', '2020-07-14', '14.07.2020 TBC', 'certainty: to-be-confirmed'))}`
    assert.deepEqual(line({ lines }, 'In force'), [
      '14 July 2020 | #purpose-rule',
      '14 July 2020, marked as to be confirmed | in the table above',
      'The document contradicts itself: clause 1.1 gives 14 July 2020 without reservation, “14.07.2020 TBC” does not.',
    ])
  })
  it('takes adoptions over the years for no contradiction', () => {
    assert.deepEqual(
      line(
        { lines: events(event('adopted', '2018', '2018'), event('adopted', '2022', '2022')) },
        'Adopted',
      ),
      ['2018', '2022'],
    )
  })
})

describe('The review rule in words', () => {
  it('honours a month, and says from which day it is overdue', () => {
    assert.deepEqual(line({ lines: dueOn('2024-07') }, 'Review'), [
      'Due July 2024; overdue from 1 August 2024 | #purpose-rule',
    ])
  })
  it('honours a year', () => {
    assert.deepEqual(line({ lines: dueOn('2020') }, 'Review'), [
      'Due 2020; overdue from 1 January 2021 | #purpose-rule',
    ])
  })
  it('calls a date calculated that is, and says from what it is counted', () => {
    assert.deepEqual(
      line(
        { lines: `${events(event('adopted', '2020-07-14', 'A'))}\nreview: { ${yearly} }` },
        'Review',
      ),
      [
        'Every 12 months, counted from 14 July 2020 (adopted): calculated, due 14 July 2021 | #purpose-rule',
      ],
    )
  })
  it('says that there is nothing to count from', () => {
    assert.deepEqual(line({ lines: `review: { ${yearly} }` }, 'Review'), [
      'Every 12 months; no date to count from is recorded | #purpose-rule',
    ])
  })
  it('says that a period waits for the printed date', () => {
    assert.deepEqual(
      line(
        {
          lines: `review: { due: { date: 2027-07-01, printed: A, certainty: stated }, ${yearly} }`,
        },
        'Review',
      ),
      [
        'Due 1 July 2027',
        'Every 12 months; it counts once a review has answered the printed date | #purpose-rule',
      ],
    )
  })
  it('says that a printed date has been answered', () => {
    assert.deepEqual(
      line(
        {
          lines: `${events(event('adopted', '2020', 'A'), event('reviewed', '2025-11-11', 'A'))}\nreview: { due: { date: 2024-07, printed: A, certainty: stated }, ${yearly} }`,
        },
        'Review',
      ),
      [
        'Due July 2024; answered by a later review',
        'Every 12 months, counted from 11 November 2025 (reviewed without change): calculated, due 11 November 2026 | #purpose-rule',
      ],
    )
  })
})

describe('The printed review date in the record of a policy', () => {
  const rule = 'due: { date: 2024-07, printed: by July 2024, certainty: stated }'
  it('is answered by a later adoption', () => {
    assert.deepEqual(
      line(
        {
          lines: `${events(event('adopted', '2020-07-14', 'A'), event('adopted', '2025-11-10', 'A'))}\nreview: { ${rule} }`,
        },
        'Review',
      ),
      ['Due July 2024; answered by a later adoption'],
    )
  })
  it('of a draft is answered by nothing', () => {
    assert.deepEqual(line({ status: 'draft', lines: `review: { ${rule} }` }, 'Review'), [
      'Due July 2024',
    ])
  })
})

describe('The version of a policy', () => {
  const adopted = event('adopted', '2020-07-14', 'A')
  const version = (...list: string[]): string[] =>
    line({ lines: `version: "2"\n${events(adopted, ...list)}` }, 'Version')
  const page = (...list: string[]): ReturnType<typeof toPolicyPage> =>
    toPolicyPage(
      reviewHandbook({
        'hill/policy': {
          lines: `version: "2"\n${events(adopted, ...list)}\nreview: { ${yearly} }`,
        },
      }),
      'hill/policy',
      contextOn(today),
    )

  it('is as printed', () => {
    assert.deepEqual(version(), ['“2”, as printed'])
  })
  it('is new after an amendment', () => {
    assert.deepEqual(version(event('amended', '2024', 'A'), event('amended', '2025-11-11', 'A')), [
      '“2”, as printed; the text as amended on 11 November 2025',
    ])
  })
  it('stays after a review without change', () => {
    assert.deepEqual(version(event('reviewed', '2026-10-10', 'A')), [
      '“2”, as printed; reviewed without change on 10 October 2026, so still this version',
    ])
  })
  it('is that of the amendment after an earlier review', () => {
    assert.deepEqual(version(event('reviewed', '2023', 'A'), event('amended', '2025-11', 'A')), [
      '“2”, as printed; the text as amended in November 2025',
    ])
  })
  it('names a later adoption beside the amendment before it', () => {
    assert.deepEqual(version(event('amended', '2024', 'A'), event('adopted', '2025-11-10', 'A')), [
      '“2”, as printed; the text as amended in 2024, adopted again on 10 November 2025',
    ])
  })
  it('does not rest on a review before the last adoption', () => {
    assert.deepEqual(
      version(event('reviewed', '2023-05-01', 'A'), event('adopted', '2025-11-10', 'A')),
      ['“2”, as printed'],
    )
  })
  it('stays after a review of what was adopted again', () => {
    assert.deepEqual(
      version(event('adopted', '2025-11-10', 'A'), event('reviewed', '2026-05-01', 'A')),
      ['“2”, as printed; reviewed without change on 1 May 2026, so still this version'],
    )
  })
  it('is that of an amendment on the day of the last adoption', () => {
    assert.deepEqual(
      version(event('amended', '2025-11-10', 'A'), event('adopted', '2025-11-10', 'A')),
      ['“2”, as printed; the text as amended on 10 November 2025'],
    )
  })
  it('does not change with what lies ahead', () => {
    assert.deepEqual(version(event('amended', '2027', 'A')), ['“2”, as printed'])
  })
  it('is named by its amendment where none is printed', () => {
    assert.deepEqual(line({ lines: events(adopted, event('amended', '2025', 'A')) }, 'Version'), [
      'No number is printed; the text as amended in 2025',
    ])
  })
  it('stays while a review without change moves the due date', () => {
    assert.deepEqual(
      [page().review.due, page(event('reviewed', '2026-10-10', 'A')).review.due],
      ['2021-07-14', '2027-10-10'],
    )
    assert.deepEqual(
      [page().review.state, page(event('reviewed', '2026-10-10', 'A')).review.state],
      ['overdue', 'current'],
    )
  })
})
