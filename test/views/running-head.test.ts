import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { fitMargin, toRunningHead } from '../../src/views/running-head.ts'
import {
  clauseFile,
  makeHandbook,
  onlyPolicy,
  policyId,
  policySettings,
  today,
} from '../model/small-handbook.ts'

function headOf(more: string): string {
  const { council, policy } = onlyPolicy(
    makeHandbook(
      {
        [`${policyId}/policy.yaml`]: `${policySettings}${more}`,
        [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'),
      },
      '2999-12-31',
    ),
  )
  return toRunningHead(council, policy, today)
}

const amended = (...dates: readonly string[]): string =>
  `events:\n${dates.map((date) => `  - { type: amended, date: ${date}, printed: A, certainty: stated }\n`).join('')}`

describe('The head of a printed policy', () => {
  it('has the council and the title', () => {
    assert.equal(headOf(''), 'Hill Parish Council · Social Media Policy')
  })
  it('has the printed version, named as one', () => {
    assert.equal(headOf('version: "2"\n'), 'Hill Parish Council · Social Media Policy · version 2')
  })
  for (const version of ['Version 2', 'v2', 'V.2', 'ver 2']) {
    it(`names “${version}” no second time`, () => {
      assert.equal(
        headOf(`version: "${version}"\n`),
        `Hill Parish Council · Social Media Policy · ${version}`,
      )
    })
  }
  it('has the latest amendment that has happened', () => {
    assert.equal(
      headOf(`version: "2"\n${amended('2025-11-11', '2024-02', '2026-06-01')}`),
      'Hill Parish Council · Social Media Policy · version 2, as amended on 11 November 2025',
    )
  })
  it('has no amendment after which the policy was adopted again', () => {
    const adopted = (date: string): string =>
      `  - { type: adopted, date: ${date}, printed: A, certainty: stated }\n`
    assert.equal(
      headOf(`${amended('2024-02')}${adopted('2020')}${adopted('2025')}`),
      'Hill Parish Council · Social Media Policy',
    )
    assert.equal(
      headOf(`${amended('2024-02')}${adopted('2020')}`),
      'Hill Parish Council · Social Media Policy · as amended in February 2024',
    )
  })
  it('has the amendment where no version is printed', () => {
    assert.equal(
      headOf(amended('2024-02')),
      'Hill Parish Council · Social Media Policy · as amended in February 2024',
    )
  })
})

describe('Words for the margin of a page', () => {
  it('stay as they are where they fit', () => {
    assert.equal(fitMargin('Ten signs.', 10), 'Ten signs.')
  })
  it('end before a word that does not fit', () => {
    assert.equal(fitMargin('A policy on everything', 16), 'A policy on …')
  })
  it('are cut inside a word that is too long', () => {
    assert.equal(fitMargin('a'.repeat(300), 10), `${'a'.repeat(8)} …`)
  })
  it('are never cut inside a sign of two halves', () => {
    assert.equal(fitMargin('aaaaaaa😀😀😀', 10), 'aaaaaaa …')
  })
})
