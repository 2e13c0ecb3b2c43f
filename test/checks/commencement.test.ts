import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import {
  clauseFile,
  inShort,
  makeHandbookOf,
  baseFiles,
  policyId,
  rulesOf,
  today,
} from '../model/small-handbook.ts'
import { settingsOf } from './history-cases.ts'

const path = `${policyId}/policy.yaml`
const check = (list: string, { status = 'current', day = today } = {}) =>
  makeHandbookOf(
    {
      ...baseFiles,
      [path]: settingsOf(list, status),
      [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'),
    },
    day,
  ).messages

/** Histories of a text that is in force and of another that is to come. */
const changed: readonly string[] = [
  'adopted 2020-01-01, in-force 2020-01-01, amended 2026-01-08, in-force 2026-04-01',
  'adopted 2020-01-01, in-force 2020-02-01, in-force 2026-04-01',
  'adopted 2020-01-01, adopted 2026-01-10, in-force 2026-04-01',
  'adopted 2026-01-10, adopted 2020, in-force 2027',
  'adopted 2020, amended 2025-12, in-force 2026-02',
  'adopted 2020, reviewed 2023-05-01, in-force 2026-04-01',
  'adopted 2020 to-be-confirmed, adopted 2026-01-10, in-force 2026-04-01',
  'adopted 2020, adopted, in-force 2026-04-01',
  'adopted 2020, amended, in-force 2026-04-01 to-be-confirmed',
  'in-force 2020, in-force 2026-04-01',
]

/** Histories without such a change. */
const plain: readonly string[] = [
  'adopted 2026-01-10, in-force 2026-04-01',
  'created 2025, recommended 2025-12-01, adopted 2026-01-10, in-force 2026-04-01',
  'adopted, in-force 2026-04-01',
  'in-force 2026-04-01',
  'adopted 2026-01-10, adopted 2026-01-09 conflicting, in-force 2026-04-01',
  'adopted 2020, in-force 2020, amended 2026-01-08, in-force 2026-01-15',
  'adopted 2020, amended 2025, in-force 2026',
  'adopted 2020, amended 2025-06-01',
  'adopted 2020, reviewed 2025-06-01 conflicting, in-force 2026-04-01',
]

/** The rules that stop a build; what else is said of a history is tested elsewhere. */
const errorsOf = (messages: ReturnType<typeof check>): string[] =>
  rulesOf(messages.filter(({ fatal }) => fatal === true))

describe('A text that is to come into force', () => {
  for (const list of changed)
    it(`is an error while another is in force: ${list}`, () => {
      assert.deepEqual(errorsOf(check(list)), ['commencement-ahead'])
    })
  for (const list of changed)
    it(`is none from that day on: ${list}`, () => {
      assert.deepEqual(errorsOf(check(list, { day: '2027-01-01' })), [])
    })
  for (const list of plain)
    it(`is no error as the first of its policy: ${list}`, () => {
      assert.deepEqual(errorsOf(check(list)), [])
    })
  it('is none of a policy that does not apply', () => {
    const list = changed[0] ?? ''
    assert.deepEqual(rulesOf(check(list, { status: 'draft' })), ['draft-adopted'])
    assert.deepEqual(errorsOf(check(list, { status: 'withdrawn' })), [])
  })
  it('is reported where its day stands, with what tells of the earlier text', () => {
    assert.deepEqual(
      inShort(check('adopted 2020-01-01, amended 2026-01-08, in-force 2026-04-01')),
      [
        `${path}:11:23 commencement-ahead Unexpected date \`2026-04-01\` for \`in-force\`, expected one not later than today, 2026-01-15: the \`amended\` of 2026-01-08 says that an earlier text is in force`,
      ],
    )
  })
})

describe('An event that lies ahead', () => {
  for (const type of [
    'adopted',
    'reviewed',
    'amended',
    'created',
    'circulated',
    'recommended',
    'signed',
    'withdrawn',
    'superseded',
  ]) {
    for (const date of ['2026-01-16', '2026-02', '2027', '2999-12-31']) {
      it(`is an error until its day: ${type} ${date}`, () => {
        const errorsOn = (day: string) =>
          check(`${type} ${date}`, { day }).filter(
            ({ ruleId, fatal }) => ruleId === 'date-future' && fatal === true,
          ).length
        assert.deepEqual([errorsOn(today), errorsOn('2999-12-31')], [1, 0])
      })
    }
  }
  it('is no error when it is its coming into force', () => {
    assert.deepEqual(errorsOf(check('adopted 2026-01-10, in-force 2999-12-31')), [])
  })
})
