import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  makeHandbook,
  onlyPolicy,
  policyId,
  policySettings,
} from '../../model/small-handbook.ts'
import {
  type PolicyStatus,
  statusOn,
  toPolicyStatus,
} from '../../../src/views/policy/policy-status.ts'

const event = (type: string, rest: string): string => `{ type: ${type}, printed: A, ${rest} }`
const adopted = event('adopted', 'date: 2020-07-14, certainty: stated, body: Full Council')

function standingOf(
  events: readonly string[],
  status = 'current',
  on = '2026-01-15',
): PolicyStatus {
  const settings = `${policySettings.replace('status: current', `status: ${status}`)}events: [${events.join(', ')}]\n`
  const { policy } = onlyPolicy(
    makeHandbook(
      {
        [`${policyId}/policy.yaml`]: settings,
        [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'),
      },
      '2999-12-31',
    ),
  )
  return toPolicyStatus(policy, on)
}

/** What is recorded, and the state, date, label and sentence that follow. */
type Case = readonly [
  name: string,
  standing: () => PolicyStatus,
  state: string,
  since: string | undefined,
  label: string,
  sentence: string,
]

const cases: readonly Case[] = [
  [
    'with a stated adoption is in force',
    () => standingOf([adopted]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'that came into force later is in force since then',
    () => standingOf([adopted, event('in-force', 'date: 2020-09-01, certainty: stated')]),
    'in-force',
    '2020-09-01',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 1 September 2020.',
  ],
  [
    'that will come into force is not yet in force',
    () => standingOf([adopted, event('in-force', 'date: 2026-01-16, certainty: stated')]),
    'not-yet',
    '2026-01-16',
    'Not yet in force',
    'The council has adopted this policy. It comes into force on 16 January 2026.',
  ],
  [
    'that comes into force today is in force',
    () => standingOf([adopted, event('in-force', 'date: 2026-01-15, certainty: stated')]),
    'in-force',
    '2026-01-15',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 15 January 2026.',
  ],
  [
    'known by the month of its adoption is in force',
    () => standingOf([event('adopted', 'date: 2020-07, certainty: stated')]),
    'in-force',
    '2020-07',
    'In force',
    'Adopted in July 2020; in force since July 2020.',
  ],
  [
    'known by the year of its adoption is in force',
    () => standingOf([event('adopted', 'date: 2020, certainty: stated')]),
    'in-force',
    '2020',
    'In force',
    'Adopted in 2020; in force since 2020.',
  ],
  [
    'known by the month in which it will come into force is not yet in force',
    () => standingOf([adopted, event('in-force', 'date: 2026-04, certainty: stated')]),
    'not-yet',
    '2026-04',
    'Not yet in force',
    'The council has adopted this policy. It comes into force in April 2026.',
  ],
  [
    'whose adoption is to be confirmed says so',
    () => standingOf([event('adopted', 'date: 2020-07-14, certainty: to-be-confirmed')]),
    'adopted-provisional',
    undefined,
    'Adoption to be confirmed',
    'As the date of adoption the document gives 14 July 2020 (marked as to be confirmed), so it is not certain since when the policy is in force.',
  ],
  [
    'whose dates of adoption conflict says so',
    () => standingOf([event('adopted', 'date: 2020-07-14, certainty: conflicting')]),
    'adopted-provisional',
    undefined,
    'Adoption to be confirmed',
    'As the date of adoption the document gives 14 July 2020 (contradicted elsewhere in the document), so it is not certain since when the policy is in force.',
  ],
  [
    'with one stated adoption beside a conflicting one is in force',
    () => standingOf([adopted, event('adopted', 'date: 2020-07-13, certainty: conflicting')]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'adopted twice is in force since the last time',
    () => standingOf([event('adopted', 'date: 2018-01-01, certainty: stated'), adopted]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'adopted twice is in force since the last time, in whatever order that is listed',
    () => standingOf([adopted, event('adopted', 'date: 2018-01-01, certainty: stated')]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'adopted again is not in force since the day of its first adoption',
    () =>
      standingOf([
        event('adopted', 'date: 2018-01-01, certainty: stated'),
        event('in-force', 'date: 2018-02-01, certainty: stated'),
        adopted,
      ]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'adopted again is in force since the day that follows',
    () =>
      standingOf([
        event('in-force', 'date: 2020-08-01, certainty: stated'),
        event('in-force', 'date: 2018-02-01, certainty: stated'),
        event('adopted', 'date: 2018-01-01, certainty: stated'),
        adopted,
      ]),
    'in-force',
    '2020-08-01',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 1 August 2020.',
  ],
  [
    'adopted once, for an earlier day, is in force since then',
    () => standingOf([adopted, event('in-force', 'date: 2020-04-01, certainty: stated')]),
    'in-force',
    '2020-04-01',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 1 April 2020.',
  ],
  [
    'to be adopted again in future is in force as it was adopted',
    () => standingOf([adopted, event('adopted', 'date: 2027-01-01, certainty: stated')]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'withdrawn and adopted again is in force since then',
    () =>
      standingOf([
        event('adopted', 'date: 2015-01-01, certainty: stated'),
        event('withdrawn', 'date: 2018-01-01, certainty: stated'),
        adopted,
      ]),
    'in-force',
    '2020-07-14',
    'In force',
    'Adopted by Full Council on 14 July 2020; in force since 14 July 2020.',
  ],
  [
    'whose adoption is to be confirmed and named without a date says so',
    () =>
      standingOf([
        event('adopted', 'date: 2020-07-14, certainty: to-be-confirmed'),
        event('adopted', 'certainty: unknown'),
      ]),
    'adopted-provisional',
    undefined,
    'Adoption to be confirmed',
    'As the date of adoption the document gives 14 July 2020 (marked as to be confirmed), so it is not certain since when the policy is in force.',
  ],
  [
    'withdrawn twice says when it was last',
    () =>
      standingOf(
        [
          event('withdrawn', 'date: 2024-05-01, certainty: stated'),
          event('withdrawn', 'date: 2018-01-01, certainty: stated'),
          event('adopted', 'date: 2015-01-01, certainty: stated'),
          adopted,
        ],
        'withdrawn',
      ),
    'withdrawn',
    '2024-05-01',
    'Withdrawn',
    'The council has withdrawn this policy (1 May 2024). It no longer applies.',
  ],
  [
    'whose adoption has no date says so',
    () => standingOf([event('adopted', 'certainty: unknown')]),
    'adopted-undated',
    undefined,
    'Adopted, undated',
    'The document says that the council adopted this policy, but not when.',
  ],
  [
    'without a recorded adoption says so',
    () =>
      standingOf([
        event('created', 'date: 2020, certainty: stated'),
        event('in-force', 'date: 2020-07-14, certainty: stated'),
      ]),
    'not-recorded',
    undefined,
    'Adoption not recorded',
    'The document does not say whether or when the council adopted this policy, so it is not known whether it is in force.',
  ],
  [
    'that is a draft is one even when an adoption is recorded',
    () => standingOf([adopted], 'draft'),
    'draft',
    undefined,
    'Draft',
    'This is a draft. The council has not adopted it.',
  ],
  [
    'that is withdrawn says when',
    () =>
      standingOf([adopted, event('withdrawn', 'date: 2024-05-01, certainty: stated')], 'withdrawn'),
    'withdrawn',
    '2024-05-01',
    'Withdrawn',
    'The council has withdrawn this policy (1 May 2024). It no longer applies.',
  ],
  [
    'that is withdrawn at an unknown time says so much',
    () => standingOf([adopted], 'withdrawn'),
    'withdrawn',
    undefined,
    'Withdrawn',
    'The council has withdrawn this policy. It no longer applies.',
  ],
  [
    'that is superseded says when',
    () =>
      standingOf([adopted, event('superseded', 'date: 2024-05, certainty: stated')], 'superseded'),
    'superseded',
    '2024-05',
    'Superseded',
    'The council has replaced this policy by another (May 2024). It no longer applies.',
  ],
]

describe('A policy', () => {
  for (const [name, standing, state, since, label, sentence] of cases) {
    it(name, () => {
      const { adoption: _adoption, ...words } = standing()
      assert.deepEqual(words, { state, since, label, sentence })
    })
  }
  it('whose date of adoption is calculated is not said to contradict itself', () => {
    assert.doesNotMatch(
      standingOf([event('adopted', 'date: 2020-07-14, certainty: calculated')]).sentence,
      /contradict/,
    )
  })
  it('that is not yet in force carries what makes it in force when the day has come', () => {
    const { adoption } = standingOf([
      adopted,
      event('in-force', 'date: 2026-01-16, certainty: stated'),
    ])
    assert.ok(adoption)
    assert.deepEqual(statusOn(adoption, '2026-01-15').label, 'Not yet in force')
    assert.deepEqual(
      statusOn(adoption, '2026-01-16'),
      standingOf(
        [adopted, event('in-force', 'date: 2026-01-16, certainty: stated')],
        'current',
        '2026-01-16',
      ),
    )
  })
  it('whose words will not change with the days carries nothing', () => {
    assert.equal(standingOf([adopted]).adoption, undefined)
  })
})
