import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { policyInWords } from '../../src/client/search/show-clauses.ts'
import { type Outline, packOutline } from '../../src/search/outline.ts'
import { readFragment } from '../../src/search/read-fragment.ts'
import { toSearchRecords } from '../../src/views/search-records.ts'
import { handbookWithSettings } from '../model/small-handbook.ts'

const found = (more: Partial<Outline>) => {
  const outline: Outline = {
    id: 'hill/media',
    title: 'Media Policy',
    council: 'Hill Parish Council',
    standing: 'In force',
    entries: [{ i: 'a', l: 1 }],
    ...more,
  }
  return (
    readFragment({ content: 'Words.', raw_url: packOutline(outline) })[0] ??
    assert.fail('There is no clause')
  )
}
const turns = ['2026-10-02', '2027-01-01'] as const

describe('What a result says of its policy', () => {
  for (const [today, words] of [
    ['2026-10-01', 'Review not yet due'],
    ['2026-10-02', 'Review due soon'],
    ['2026-12-31', 'Review due soon'],
    ['2027-01-01', 'Review overdue'],
  ] as const) {
    it(`is “${words}” on ${today}`, () => {
      assert.equal(
        policyInWords(found({ turns }), today),
        `Hill Parish Council · Media Policy · In force · ${words}`,
      )
    })
  }
  it('is that the date is not known where the policy has none', () => {
    assert.match(
      policyInWords(found({ turns: [] }), '2027-01-01'),
      / · In force · Review date not known$/,
    )
  })
  it('is nothing of a review where the policy is not in use', () => {
    assert.match(policyInWords(found({ standing: 'Draft' }), '2027-01-01'), / · Draft$/)
  })
  it('is both that it has come into force and that its review is overdue', () => {
    assert.match(
      policyInWords(
        found({ standing: 'Not yet in force', since: '2026-01-01', turns }),
        '2027-01-01',
      ),
      / · In force · Review overdue$/,
    )
  })
})

describe('The days on which a review changes its state', () => {
  const packed = (lines: string): string =>
    [...toSearchRecords(handbookWithSettings(lines).handbook, '2026-11-20')]
      .map(({ url }) => url)
      .join('')
  const due = 'review:\n  due: { date: 2026-12, printed: December 2026, certainty: stated }\n'
  it('stand in the document of the index', () => {
    assert.match(packed(due), /\["2026-\d\d-\d\d","2027-01-01"\]/)
  })
  it('are left out where no date is known', () => {
    assert.doesNotMatch(packed(''), /2027-01-01/)
  })
})
