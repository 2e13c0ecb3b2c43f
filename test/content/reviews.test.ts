/** @module-tag five-policies */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { loadHandbook } from '../../src/load/load-handbook.ts'
import { makeUrls } from '../../src/urls.ts'
import { toPolicyPage } from '../../src/views/policy/policy-page.ts'
import { toReviewRegister } from '../../src/views/review/review-register.ts'
import { root, today } from '../build/build-process.ts'

const { handbook } = loadHandbook({ root, content: join(root, 'content'), today })
const context = { today, urls: makeUrls('/'), absoluteUrls: makeUrls('/') }

describe('The reviews of the five policies on 20 November 2026', () => {
  const register = toReviewRegister(handbook, context)
  it('are overdue as printed, overdue as calculated and provisional, or cannot be known', () => {
    assert.deepEqual(
      register.policies.map(({ policy, state, due, basis, certainty }) => [
        policy.split('/')[0],
        state,
        due,
        basis,
        certainty,
      ]),
      [
        ['barnsley', 'overdue', '2020', 'printed', 'stated'],
        ['collier-street', 'overdue', '2021-07-14', 'calculated', 'to-be-confirmed'],
        ['westgate-on-sea', 'overdue', '2024-07', 'printed', 'stated'],
        ['barling-magna', 'unknown', null, 'none', 'unknown'],
        ['malvern', 'unknown', null, 'none', 'unknown'],
      ],
    )
  })
  it('are told in words that call a provisional date provisional', () => {
    assert.match(
      register.policies.find(({ policy }) => policy.startsWith('collier-street'))?.sentence ?? '',
      /calculated.*provisional/,
    )
  })
})

describe('What the documents say of their commencement', () => {
  it('contradicts itself in the policy of Collier Street, between its table and its clause 10.1', () => {
    const line = toPolicyPage(handbook, 'collier-street/social-media', context).record.find(
      ({ name }) => name === 'In force',
    )
    assert.equal(
      line?.contradiction,
      'The document contradicts itself: clause 10.1 gives 14 July 2020 without reservation, “14.07.2020 TBC” does not.',
    )
    assert.deepEqual(
      line.statements.map(({ place }) => place),
      [
        { href: '#commencement', words: 'clause 10.1' },
        { href: undefined, words: 'in the table above' },
      ],
    )
  })
})
