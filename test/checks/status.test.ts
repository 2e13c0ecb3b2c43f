import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { clauseFile, inShort, makeHandbook, policyId, rulesOf } from '../model/small-handbook.ts'
import { settingsOf } from './history-cases.ts'

const path = `${policyId}/policy.yaml`
const check = (text: string) =>
  makeHandbook({ [path]: text, [`${policyId}/01-purpose.mdx`]: clauseFile('Words.') }).messages

const cases: readonly [status: string, list: string, rules: string[]][] = [
  ['current', 'adopted 2015-05-01, withdrawn 2018-05-01', ['status-contradicted']],
  ['current', 'withdrawn 2018-05-01, adopted 2015-05-01', ['status-contradicted']],
  ['current', 'adopted 2015-05-01, superseded 2018-05', ['status-contradicted']],
  [
    'current',
    'adopted 2015, withdrawn 2018, adopted 2020, withdrawn 2022',
    ['status-contradicted'],
  ],
  ['current', 'adopted 2018, withdrawn 2018-05-01', ['status-contradicted']],
  [
    'current',
    'adopted 2015-05-01, amended 2016-05-01, withdrawn 2018-05-01',
    ['status-contradicted'],
  ],
  ['current', 'withdrawn 2018', ['status-contradicted']],
  ['current', 'adopted, withdrawn 2018', ['status-contradicted']],
  ['current', 'adopted 2015, withdrawn 2018, adopted', []],
  ['current', 'adopted 2015, withdrawn 2018, adopted 2020', []],
  ['current', 'adopted 2020, withdrawn 2018, adopted 2015', []],
  ['current', 'adopted 2015, withdrawn 2018, adopted 2020 to-be-confirmed', []],
  ['current', 'adopted 2015, superseded 2018-05-01, adopted 2018-05-01', []],
  ['current', 'superseded 2018-05-01, adopted 2018-05-01', []],
  ['current', 'adopted 2015, withdrawn 2018, adopted 2018-03', []],
  ['current', 'adopted 2015, withdrawn 2018 conflicting', []],
  ['current', 'adopted 2015, withdrawn 2018 to-be-confirmed', []],
  ['current', 'adopted 2015, withdrawn', []],
  ['current', 'adopted 2015, withdrawn 2027-05-01', ['date-future']],
  ['withdrawn', 'adopted 2015, withdrawn 2018', []],
  ['withdrawn', 'adopted 2015', ['end-missing']],
  ['superseded', 'adopted 2015, withdrawn 2018', ['end-missing']],
  ['draft', 'adopted 2015-05-01', ['draft-adopted']],
  ['draft', 'adopted 2015, withdrawn 2018, adopted 2020', ['draft-adopted']],
  ['draft', 'adopted 2015, withdrawn 2018', []],
  ['draft', 'adopted', []],
  ['draft', 'adopted 2015-05-01 to-be-confirmed', []],
  ['draft', 'created 2015', []],
]

describe('The status', () => {
  for (const [status, list, rules] of cases) {
    it(`${status} beside ${list} gets ${rules.length === 0 ? 'no message' : rules.join()}`, () => {
      assert.deepEqual(rulesOf(check(settingsOf(list, status))), rules)
    })
  }
  it('is reported at its place, with the event that contradicts it', () => {
    const [message] = check(settingsOf('adopted 2015-05-01, withdrawn 2018-05-01'))
    assert.deepEqual(inShort(message ? [message] : []), [
      `${path}:3:1 status-contradicted Unexpected status \`current\`, expected \`withdrawn\`: no adoption is recorded after the \`withdrawn\` of 2018-05-01`,
    ])
  })
  it('of a draft that was adopted is reported at its place', () => {
    assert.deepEqual(inShort(check(settingsOf('adopted 2015-05', 'draft'))), [
      `${path}:3:1 draft-adopted Unexpected status \`draft\` beside the \`adopted\` of 2015-05, expected \`current\``,
    ])
  })
  it('of a new draft can be acknowledged, with a warning when that is no longer needed', () => {
    assert.deepEqual(
      inShort(
        check(
          settingsOf(
            'adopted 2015',
            'draft',
            'acknowledge: [{ rule: draft-adopted, at: status, why: A }]\n',
          ),
        ),
      ),
      [],
    )
    assert.deepEqual(
      inShort(check(settingsOf('adopted 2015', 'current', 'acknowledge: [draft-adopted]\n'))),
      [
        `${path}:10:15 acknowledge-unused Unexpected \`draft-adopted\` in \`acknowledge\`, expected the name of a warning that this file causes`,
      ],
    )
  })
  it('that cannot be read is not taken for a draft', () => {
    assert.deepEqual(rulesOf(check(settingsOf('adopted 2015', 'curent'))), ['yaml-value'])
  })
})
