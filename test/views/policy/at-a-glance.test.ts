import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { toAtAGlance } from '../../../src/views/policy/at-a-glance.ts'
import { statusLead } from '../../../src/views/policy/policy-status.ts'
import { reviewLead } from '../../../src/views/review/review.ts'
import { handbookWith, onlyPolicy } from '../../model/small-handbook.ts'

const { council, policy } = onlyPolicy(handbookWith('Some words.'))
const today = '2026-11-20'

describe('The line under the title of a policy', () => {
  it('says plainly what nobody has written down', () => {
    const line = toAtAGlance(council, { ...policy, version: undefined }, { due: undefined }, today)
    assert.deepEqual(
      line.map(({ words }) => words),
      [
        'No version printed',
        'no change recorded',
        'no review date known',
        'no officer named',
        'no contact given',
      ],
    )
    assert.ok(line.every(({ href }) => href === undefined))
  })
  it('names the officer, and leads to the address of the council', () => {
    const known = { ...council, officer: 'The Clerk', contact: 'clerk@hill-pc.gov.uk' }
    const amended = {
      type: 'amended',
      date: '2025-05',
      printed: 'May 2025',
      certainty: 'stated',
    } as const
    assert.deepEqual(
      toAtAGlance(known, { ...policy, version: '2', events: [amended] }, { due: '2027-07' }, today),
      [
        { words: 'Version 2' },
        { words: 'last changed May 2025' },
        { words: 'review date July 2027' },
        { words: 'responsible: The Clerk' },
        { words: 'clerk@hill-pc.gov.uk', href: 'mailto:clerk@hill-pc.gov.uk' },
      ],
    )
  })
  it('says nothing of a review where the text is not in use', () => {
    const line = toAtAGlance(council, { ...policy, status: 'draft' }, { due: undefined }, today)
    assert.ok(line.every(({ words }) => !words.includes('review')))
  })
})

describe('The first line of a notice', () => {
  for (const [due, words] of [
    ['2021-07-14', ' since 14 July 2021'],
    ['2021-07', ' since the end of July 2021'],
    ['2020', ' since the end of 2020'],
  ] as const) {
    it(`says of a review due ${due} that it is overdue${words}`, () => {
      assert.equal(reviewLead({ due, state: 'overdue' }), words)
    })
  }
  it('says when a review is due', () => {
    assert.equal(reviewLead({ due: '2027-07', state: 'current' }), ': it is due in July 2027')
    assert.equal(reviewLead({ due: undefined, state: 'unknown' }), '')
  })
  it('says since when a policy holds, or until when it does not', () => {
    assert.equal(statusLead({ state: 'in-force', since: '2020-07-13' }), ' since 13 July 2020')
    assert.equal(statusLead({ state: 'not-yet', since: '2027-01-01' }), ' until 1 January 2027')
    assert.equal(statusLead({ state: 'withdrawn', since: '2027-01-01' }), '')
  })
})
