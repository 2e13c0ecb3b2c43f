import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../../src/urls.ts'
import {
  MOST_COLUMNS,
  speakersOf,
  toChosenColumns,
} from '../../../src/views/comparison/chosen-columns.ts'
import { toComparedPolicy } from '../../../src/views/comparison/compared-policy.ts'
import type { MatrixExport } from '../../../src/views/comparison/matrix-data.ts'
import { toMatrixExport } from '../../../src/views/comparison/matrix-export.ts'
import { toMatrixPage } from '../../../src/views/comparison/matrix-page.ts'
import {
  type MatrixView,
  readView,
  toViewedMatrix,
  unknownInWords,
  viewInWords,
  writeView,
} from '../../../src/views/comparison/matrix-view.ts'
import { toTopicPage } from '../../../src/views/comparison/topic-page.ts'
import { toTopicsExport } from '../../../src/views/comparison/topics-export.ts'
import { toPolicyExport } from '../../../src/views/policy/policy-export.ts'
import {
  baseFiles,
  clauseFile,
  makeHandbook,
  onlyPolicy,
  policySettings,
} from '../../model/small-handbook.ts'

const context = {
  today: '2026-01-15',
  urls: makeUrls('/base/'),
  absoluteUrls: makeUrls('/base/', 'https://policies.example.org'),
}

/** A council with a policy of each kind that is given: the tags of its one clause. */
function councilFiles(
  slug: string,
  policies: Readonly<Record<string, string>>,
): Record<string, string> {
  const files: [string, string][] = [
    [`${slug}/council.yaml`, `name: ${slug} Council\nshort: ${slug}\nkind: parish\n`],
    ...Object.entries(policies).flatMap(([kind, tags]): [string, string][] => [
      [
        `${slug}/${kind}/policy.yaml`,
        policySettings.replace('kind: social-media', `kind: ${kind}`),
      ],
      [
        `${slug}/${kind}/01-purpose.mdx`,
        clauseFile(
          `<Clause id="one" number="1.1" ${tags}>\n\nA password must be changed every ninety days by the Clerk.\n\n</Clause>`,
        ),
      ],
    ]),
  ]
  return Object.fromEntries(files)
}

const { handbook } = onlyPolicy(
  makeHandbook({
    'handbook.yaml': `${baseFiles['handbook.yaml'] ?? ''}  - id: press\n    title: Press\n`,
    'hill/social-media/01-purpose.mdx': clauseFile('Words.'),
    ...councilFiles('ash', { 'social-media': 'topics="passwords"', press: 'mentions="risks"' }),
    ...councilFiles('beech', { 'social-media': 'mentions="security"' }),
    ...councilFiles('cedar', { press: 'topics="passwords"' }),
  }),
)
const data = toMatrixExport(handbook, context)
const first = data.councils.map(({ slug }) => slug)
const choice = { councils: first, kinds: ['social-media', 'press'], first: first.slice(0, 3) }
const all: MatrixView = { councils: undefined, show: 'all', kind: undefined }

/** The matrix of a view, one topic a line. */
function matrixOf(view: Partial<MatrixView>): string[] {
  const { councils, rows } = toViewedMatrix(data, { ...all, ...view }, first, context.urls)
  return [
    councils.map(({ slug }) => slug).join(' '),
    ...rows
      .filter(({ isShown }) => isShown)
      .map(
        ({ id, cells }) =>
          `${id}: ${cells.map(({ stance, count }) => `${stance} ${count ?? ''}`.trim()).join(', ')}`,
      ),
  ]
}

describe('The matrix that a reader has chosen', () => {
  it('is that of the page when nothing is chosen', () => {
    const page = toMatrixPage(handbook, context)
    const { rows } = toViewedMatrix(data, all, first, context.urls)
    assert.equal(page.rows.length, 3)
    for (const row of page.rows)
      assert.deepEqual(rows.find(({ id }) => id === row.id)?.cells, row.cells)
  })
  it('has the councils that are chosen, and carries them on to the topics', () => {
    assert.deepEqual(matrixOf({ councils: ['ash', 'beech'] }), [
      'ash beech',
      'risks: mentions 1 clause, silent',
      'security: rules 1 clause, mentions 1 clause',
      'passwords: rules 1 clause, silent',
    ])
    assert.equal(
      toViewedMatrix(data, { ...all, councils: ['ash'] }, first, context.urls).rows[0]?.cells[0]
        ?.href,
      '/base/compare/risks/?councils=ash#ash',
    )
  })
  it('has the gaps among the councils that are shown', () => {
    assert.deepEqual(
      matrixOf({ councils: ['ash', 'beech'], show: 'gaps' })
        .slice(1)
        .map((line) => line.split(':')[0]),
      ['risks', 'passwords'],
    )
  })
  it('has the differences among the councils that are shown', () => {
    assert.deepEqual(
      matrixOf({ councils: ['ash', 'cedar'], show: 'differences' })
        .slice(1)
        .map((line) => line.split(':')[0]),
      ['risks'],
    )
  })
  it('counts clauses of one kind of policy, and leaves out who has none', () => {
    assert.deepEqual(matrixOf({ councils: ['ash', 'beech', 'cedar'], kind: 'press' }), [
      'ash cedar',
      'risks: mentions 1 clause, silent',
      'security: silent, rules 1 clause',
      'passwords: silent, rules 1 clause',
    ])
    assert.deepEqual(
      toViewedMatrix(data, { ...all, kind: 'press' }, first, context.urls).without.map(
        ({ slug }) => slug,
      ),
      ['hill', 'beech'],
    )
  })
})

describe('The matrix as data', () => {
  it('has for each topic what each policy does, and in how many clauses', () => {
    assert.deepEqual(
      data.policies.map(({ id }) => id),
      ['hill/social-media', 'ash/press', 'ash/social-media', 'beech/social-media', 'cedar/press'],
    )
    assert.deepEqual(
      data.topics.map(({ id, parent, stances, clauses }) => [
        id,
        parent,
        stances.join(' '),
        clauses.join(' '),
      ]),
      [
        ['risks', null, 'not-tagged mentions silent silent silent', '0 1 0 0 0'],
        ['security', null, 'not-tagged silent rules mentions rules', '0 0 1 1 1'],
        ['passwords', 'security', 'not-tagged silent rules silent rules', '0 0 1 0 1'],
      ],
    )
  })
  it('takes little of what the comparison with its clauses takes', () => {
    const size = ({ topics }: { topics: unknown }): number => JSON.stringify(topics).length
    const slugs = Array.from({ length: 60 }, (_, index) => `town-${String(index)}`)
    const files = Object.assign(
      {},
      ...slugs.map((slug) => councilFiles(slug, { 'social-media': 'topics="passwords risks"' })),
    ) as Record<string, string>
    const { handbook: many } = onlyPolicy(
      makeHandbook({ ...files, 'hill/social-media/01-purpose.mdx': clauseFile('Words.') }),
    )
    assert.ok(size(toMatrixExport(many, context)) < size(toTopicsExport(many, context)) / 5)
  })
})

describe('The address of a view', () => {
  it('gives back what was written', () => {
    for (const view of [
      all,
      { councils: ['ash', 'cedar'], show: 'gaps', kind: 'press' },
      { councils: [], show: 'all', kind: undefined },
      { councils: undefined, show: 'differences', kind: undefined },
    ] as const) {
      assert.deepEqual(readView(writeView(view), choice), view)
    }
    assert.equal(
      writeView({ councils: ['ash', 'cedar'], show: 'gaps', kind: 'press' }),
      '?councils=ash,cedar&show=gaps&kind=press',
    )
    assert.equal(writeView(all), '')
  })
  it('passes over what the handbook does not have', () => {
    assert.deepEqual(
      readView('?councils=cedar,elm,__proto__,ash&show=holes&kind=constructor', choice),
      { councils: ['ash', 'cedar'], show: 'all', kind: undefined },
    )
    assert.deepEqual(readView('?councils=elm', choice), all)
  })
  it('is said to name what is not compared', () => {
    assert.equal(
      unknownInWords('?councils=cedar,nope,ash', choice),
      'The address names a council that is not compared here: “nope”.',
    )
    assert.equal(
      unknownInWords('?councils=nope,__proto__&kind=constructor', choice),
      'The address names councils that are not compared here: “nope”, “__proto__”. The address names a kind of policy that is not compared here: “constructor”.',
    )
    assert.equal(
      unknownInWords(
        `?councils=${'x'.repeat(5000)},${Array.from({ length: 9 }, (_, index) => `y${String(index)}`).join(',')}`,
        choice,
      ),
      `The address names councils that are not compared here: “${'x'.repeat(39)}…”, “y0”, “y1”, “y2”, “y3” and 5 more.`,
    )
  })
  it('is not said to name anything else when it names nothing else', () => {
    for (const search of [
      '',
      '?councils=',
      '?councils=ash,cedar&kind=press',
      '?kind=',
      '?show=holes',
    ])
      assert.equal(unknownInWords(search, choice), '', search)
    assert.equal(unknownInWords('?kind=press', { ...choice, kinds: [] }), '')
  })
  it('is that of the page when its councils are chosen by hand', () => {
    assert.deepEqual(readView(`?councils=${choice.first.join(',')}&show=all&kind=`, choice), all)
  })
})

describe('What is shown, in words', () => {
  const view = {
    councils: 2,
    ofCouncils: 5,
    topics: 7,
    ofTopics: 45,
    show: 'all',
    kind: undefined,
    without: [],
  } as const
  it('says how many councils and topics there are', () => {
    assert.equal(
      viewInWords({ ...view, councils: 5, topics: 45 }),
      'All 5 councils, all 45 topics.',
    )
    assert.equal(
      viewInWords({ ...view, show: 'gaps' }),
      '2 of 5 councils, 7 of 45 topics: those on which at least one of these councils is silent.',
    )
    assert.equal(
      viewInWords({ ...view, show: 'differences', topics: 0 }),
      '2 of 5 councils, none of 45 topics: those on which these councils do not all do the same.',
    )
  })
  it('says which kind of policy is counted and who has none', () => {
    assert.equal(
      viewInWords({ ...view, topics: 45, kind: 'Press', without: ['Elm Council'] }),
      '2 of 5 councils, all 45 topics. Kind of policy: Press. Without a policy of this kind, so not shown: Elm Council.',
    )
  })
  it('says that nothing is chosen', () => {
    assert.equal(viewInWords({ ...view, councils: 0 }), 'No council is chosen.')
  })
})

describe('The columns that a reader has chosen', () => {
  const policies = handbook.councils.flatMap((council) =>
    council.policies.map((policy) =>
      toComparedPolicy(
        JSON.parse(
          JSON.stringify(toPolicyExport(handbook, council, policy, context)),
        ) as Parameters<typeof toComparedPolicy>[0],
      ),
    ),
  )
  it('made of published data are those of the page', () => {
    for (const topic of ['security', 'passwords', 'risks']) {
      assert.deepEqual(
        toChosenColumns(data, topic, first, policies, context.urls).columns,
        toTopicPage(handbook, topic, context).columns,
        topic,
      )
    }
  })
  it('are marked where their words stand in another that is shown', () => {
    const marks = (...chosen: string[]): number =>
      toChosenColumns(data, 'security', chosen, policies, context.urls)
        .columns.flatMap((column) => column.policies.flatMap(({ cards }) => cards))
        .filter(({ sharedWith }) => sharedWith.length > 0).length
    assert.deepEqual([marks('ash'), marks('ash', 'cedar')], [0, 2])
  })
  it('leave out the silent, who are named', () => {
    const { columns, words } = toChosenColumns(
      data,
      'passwords',
      ['ash', 'beech', 'hill'],
      policies,
      context.urls,
    )
    assert.deepEqual(
      columns.map(({ slug }) => slug),
      ['ash'],
    )
    assert.equal(
      words,
      'Of the councils chosen: 1 of 3 councils rules on it; 1 is silent; 1 is not tagged yet. Silent: beech Council. Not tagged yet: Hill Parish Council.',
    )
  })
  it('need only the policies that have clauses on the topic', () => {
    assert.deepEqual(
      speakersOf(data, 'risks', first).map(({ council, policies: ids }) => [council.slug, ids]),
      [['ash', ['ash/press']]],
    )
  })
  it('are not more than can be shown', () => {
    const councils = Array.from({ length: MOST_COLUMNS + 2 }, (_, index) => ({
      slug: `c${String(index)}`,
      name: `C ${String(index)}`,
      short: '',
    }))
    const many: MatrixExport = {
      councils,
      policies: councils.map(({ slug }) => ({
        id: `${slug}/social-media`,
        kind: 'social-media',
        title: '',
      })),
      topics: [
        {
          id: 'risks',
          title: '',
          parent: null,
          url: '',
          stances: councils.map(() => 'rules'),
          clauses: councils.map(() => 1),
        },
      ],
    }
    const { columns, words } = toChosenColumns(
      many,
      'risks',
      councils.map(({ slug }) => slug),
      [],
      context.urls,
    )
    assert.equal(columns.length, MOST_COLUMNS)
    assert.match(words, /Not shown, because no more than 24 fit: C 24 and C 25\.$/)
  })
})
