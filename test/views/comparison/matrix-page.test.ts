import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { COLUMNS, toMatrixPage } from '../../../src/views/comparison/matrix-page.ts'
import { isDifference, isGap } from '../../../src/views/comparison/stance.ts'
import { toTopicPage } from '../../../src/views/comparison/topic-page.ts'
import { councilFiles, handbookOf } from '../../wording/small-policies.ts'
import { context } from './context.ts'

const handbook = handbookOf(
  councilFiles('hill', {
    a: '[topics="passwords"]Words.',
    b: '[topics="risks"]Words.',
    c: 'Words.',
  }),
  councilFiles('vale', {
    a: '[topics="risks"]Words.',
    b: '[topics="risks" excludes="passwords"]Words.',
  }),
)
const page = toMatrixPage(handbook, context)
const row = (id: string) => page.rows.find((each) => each.id === id)

describe('The matrix', () => {
  it('has a row a topic, the narrower ones behind the wider one', () => {
    assert.deepEqual(
      page.rows.map(({ id, isNarrower }) => [id, isNarrower]),
      [
        ['risks', false],
        ['security', false],
        ['passwords', true],
      ],
    )
  })
  it('says in each cell what the council does and in how many clauses', () => {
    assert.deepEqual(
      row('risks')?.cells.map(({ council, sign, label, count, href }) => [
        council,
        sign,
        label,
        count,
        href,
      ]),
      [
        ['hill', '●', 'Rules', '1 clause', '/base/compare/risks/#hill'],
        ['vale', '●', 'Rules', '2 clauses', '/base/compare/risks/#vale'],
      ],
    )
  })
  it('counts no clauses where a council is silent', () => {
    assert.deepEqual(
      row('security')?.cells.map(({ stance, count }) => [stance, count]),
      [
        ['rules', '1 clause'],
        ['silent', undefined],
      ],
    )
  })
  it('knows gaps and differences', () => {
    const stances = page.rows.map(({ id, cells }) => ({
      id,
      said: cells.map(({ stance }) => stance),
    }))
    assert.deepEqual(
      stances.map(({ id, said }) => [id, isGap(said), isDifference(said)]),
      [
        ['risks', false, false],
        ['security', true, true],
        ['passwords', false, true],
      ],
    )
  })
  it('says on the page of a topic what the picture is', () => {
    assert.equal(
      toTopicPage(handbook, 'passwords', context).picture,
      '1 of 2 councils rules on it; 1 leaves it out expressly.',
    )
  })
  it('lists what one council alone lays down', () => {
    assert.deepEqual(page.sole, [
      {
        council: 'hill Parish Council',
        provisions: [
          {
            topic: 'Security',
            href: '/base/compare/security/',
            clauses: [{ href: '/base/hill/social-media/#a', words: '‘Rules’, paragraph 1' }],
          },
          {
            topic: 'Passwords',
            href: '/base/compare/passwords/',
            clauses: [{ href: '/base/hill/social-media/#a', words: '‘Rules’, paragraph 1' }],
          },
        ],
      },
    ])
  })
  it('lists nothing as the provision of one council when there is only one', () => {
    assert.deepEqual(
      toMatrixPage(handbookOf(councilFiles('hill', { a: '[topics="risks"]Words.' })), context).sole,
      [],
    )
  })
  it('names the councils that are not compared, and why', () => {
    const { notCompared, rows } = toMatrixPage(
      handbookOf(
        councilFiles('hill', { a: 'Words.' }),
        councilFiles('wood', { a: '[topics="risks"]Words.' }, { status: 'draft' }),
      ),
      context,
    )
    assert.deepEqual(notCompared, [
      {
        name: 'wood Parish Council',
        href: '/base/wood/',
        reason: 'none of its policies in this handbook applies now',
      },
    ])
    assert.deepEqual(
      rows[0]?.cells.map(({ council }) => council),
      ['hill'],
    )
    assert.deepEqual(page.notCompared, [])
  })
  it('says how many clauses have no topic', () => {
    assert.equal(page.untagged.count, '1 clause')
  })
  it('explains each sign', () => {
    assert.equal(new Set(page.key.map(({ sign }) => sign)).size, 4)
    assert.deepEqual(
      page.key.map(({ stance }) => stance),
      ['rules', 'excludes', 'mentions', 'silent'],
    )
  })
})

describe('With more councils than fit', () => {
  const slugs = Array.from({ length: COLUMNS + 3 }, (_, index) => `council-${String(index)}`)
  const many = handbookOf(
    ...slugs.map((slug, index) =>
      councilFiles(slug, {
        a: index === 1 ? '[topics="security"]Words.' : '[topics="risks"]Words.',
      }),
    ),
  )
  const matrix = toMatrixPage(many, context)
  const topic = toTopicPage(many, 'risks', context)

  it('the matrix shows the first and offers all', () => {
    assert.deepEqual(
      [
        matrix.councils.map(({ slug }) => slug),
        matrix.rows[0]?.cells.map(({ council }) => council),
      ],
      [slugs.slice(0, COLUMNS), slugs.slice(0, COLUMNS)],
    )
    assert.deepEqual(
      matrix.choice.map(({ slug, isShown }) => [slug, isShown]),
      slugs.map((slug, index) => [slug, index < COLUMNS]),
    )
  })
  it('the picture counts all of them', () => {
    assert.equal(
      topic.picture,
      `${String(COLUMNS + 2)} of ${String(COLUMNS + 3)} councils rule on it; 1 is silent.`,
    )
  })
  it('the page of a topic has each of them once: in a column, further down, or silent', () => {
    const all = [...topic.columns, ...topic.further, ...topic.silent].map(({ slug }) => slug)
    assert.deepEqual(all.toSorted(), slugs)
    assert.equal(topic.columns.length, COLUMNS)
  })
  it('a council further down leads to its first clause on the topic', () => {
    assert.deepEqual(topic.further.at(-1), {
      slug: 'council-8',
      name: 'council-8 Parish Council',
      href: '/base/council-8/social-media/#a',
      label: 'Rules',
      count: '1 clause',
    })
  })
})
