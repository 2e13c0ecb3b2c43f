import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { policyInWords } from '../../src/client/search/show-clauses.ts'
import type { SearchPolicy } from '../../src/search/clauses.ts'
import { toSearchData } from '../../src/views/search-records.ts'
import { handbookWithSettings } from '../model/small-handbook.ts'

const found = (more: Partial<SearchPolicy>): { policy: SearchPolicy } => ({
  policy: {
    id: 'hill/media',
    title: 'Media Policy',
    council: 'Hill Parish Council',
    kind: 'media',
    standing: 'in-force',
    label: 'In force',
    topics: [],
    ...more,
  },
})
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
    assert.match(policyInWords(found({ label: 'Draft' }), '2027-01-01'), / · Draft$/)
  })
  it('is both that it has come into force and that its review is overdue', () => {
    assert.match(
      policyInWords(found({ label: 'Not yet in force', since: '2026-01-01', turns }), '2027-01-01'),
      / · In force · Review overdue$/,
    )
  })
})

describe('The days on which a review changes its state', () => {
  const turnsOf = (lines: string): unknown =>
    toSearchData(handbookWithSettings(lines).handbook, '2026-11-20').policies[0]?.turns
  const due = 'review:\n  due: { date: 2026-12, printed: December 2026, certainty: stated }\n'
  it('stand in what the search downloads', () => {
    assert.deepEqual(turnsOf(due), ['2026-11-01', '2027-01-01'])
  })
  it('are left out where no date is known', () => {
    assert.deepEqual(turnsOf(''), [])
  })
})
