import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import type { Handbook } from '../../../src/model/types.ts'
import { toTopicsCsv, toTopicsExport } from '../../../src/views/comparison/topics-export.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'
import { context } from './context.ts'

const handbook = handbookOf(
  councilFiles(
    'hill',
    { a: '[topics="passwords"]Words.', b: 'Words.' },
    { name: '"=cmd|calc, Hill Parish Council"' },
  ),
  councilFiles(
    'vale',
    { c: '[mentions="risks" excludes="security"]Words.' },
    { name: '\'Vale "upper", Town Council\'' },
  ),
)
const data = toTopicsExport(handbook, context)

/** Reads a table of comma-separated values (RFC 4180), apart from the library that wrote it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const { 1: quoted, 2: plain, 3: end } of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

function withNames(made: Handbook, names: readonly string[]): Handbook {
  return {
    ...made,
    councils: made.councils.map((council, index) => ({
      ...council,
      name: names[index] ?? council.name,
    })),
  }
}

describe('The comparison as data', () => {
  it('says of each topic and council what it does, with its clauses', () => {
    assert.deepEqual(
      data.topics.map(({ id, parent, councils }) => [
        id,
        parent,
        councils.map(({ council, stance, clauses }) => [
          council,
          stance,
          clauses.map(({ policy, id: clause, stance: own }) => `${policy}#${clause} ${own}`),
        ]),
      ]),
      [
        [
          'risks',
          null,
          [
            ['hill', 'silent', []],
            ['vale', 'mentions', ['vale/social-media#c mentions']],
          ],
        ],
        [
          'security',
          null,
          [
            ['hill', 'rules', ['hill/social-media#a rules']],
            ['vale', 'excludes', ['vale/social-media#c excludes']],
          ],
        ],
        [
          'passwords',
          'security',
          [
            ['hill', 'rules', ['hill/social-media#a rules']],
            ['vale', 'silent', []],
          ],
        ],
      ],
    )
  })
  it('has public addresses', () => {
    assert.deepEqual(
      [data.topics[1]?.url, data.topics[1]?.councils[0]?.clauses[0]?.url],
      [
        'https://example.org/base/compare/security/',
        'https://example.org/base/hill/social-media/#a',
      ],
    )
  })
  it('states the councils that are not compared, and why', () => {
    const more = toTopicsExport(
      handbookOf(
        councilFiles('hill', { a: 'Words.' }),
        councilFiles('wood', { a: '[topics="risks"]Words.' }, { status: 'withdrawn' }),
        { 'dale/council.yaml': 'name: Dale Council\nshort: Dale\nkind: parish\n' },
      ),
      context,
    )
    assert.deepEqual(more.notCompared, [
      { slug: 'dale', name: 'Dale Council', short: 'Dale', reason: 'no-policy' },
      { slug: 'wood', name: 'wood Parish Council', short: 'wood', reason: 'no-current-policy' },
    ])
    assert.deepEqual(
      [more.councils, ...more.topics.map(({ councils }) => councils)].map(
        (councils) => councils.length,
      ),
      [1, 1, 1, 1],
    )
    assert.deepEqual(data.notCompared, [])
  })
  it('has the clauses without a topic', () => {
    assert.deepEqual(
      data.untagged.map(({ policy, id }) => `${policy}#${id}`),
      ['hill/social-media#b'],
    )
  })
  it('names the councils even when there are no topics', () => {
    assert.deepEqual(
      toTopicsExport({ ...handbook, topics: [] }, context).councils.map(({ slug }) => slug),
      ['hill', 'vale'],
    )
  })
})

describe('The matrix as a table', () => {
  const rows = readCsv(toTopicsCsv(handbook).replace(/^\uFEFF/, ''))

  it('begins with the mark that tells spreadsheets its encoding', () => {
    assert.ok(toTopicsCsv(handbook).startsWith('\uFEFF'))
  })
  it('has a row a topic and two columns a council', () => {
    assert.deepEqual(rows.slice(1), [
      ['risks', 'Risks', '', 'Silent', '0', 'Mentions', '1'],
      ['security', 'Security', '', 'Rules', '1', 'Leaves out', '1'],
      ['passwords', 'Passwords', 'security', 'Rules', '1', 'Silent', '0'],
    ])
  })
  it('keeps quotation marks and commas of names', () => {
    assert.deepEqual(rows[0]?.slice(5), [
      'Vale "upper", Town Council',
      'Vale "upper", Town Council: clauses',
    ])
  })
  it('has no cell that a spreadsheet would take for a formula', () => {
    assert.equal(rows[0]?.[3], "'=cmd|calc, Hill Parish Council")
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
      const [names = []] = readCsv(toTopicsCsv(withNames(handbook, [`${sign}1+1`, 'B'])).slice(1))
      assert.equal(names[3], `'${sign}1+1`)
    }
  })
})
