import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../../src/urls.ts'
import { toCitedLegislation } from '../../../src/views/legislation/cited-legislation.ts'
import { toLegislationExport } from '../../../src/views/legislation/legislation-export.ts'
import { toLegislationPage } from '../../../src/views/legislation/legislation-page.ts'
import { toNamedDocuments } from '../../../src/views/named-documents.ts'
import {
  clauseFile,
  type Files,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
  today,
} from '../../model/small-handbook.ts'

const context = { today, urls: makeUrls('/'), absoluteUrls: makeUrls('/', 'https://example.org') }
const table = `acts:
  - id: equality-act-2010
    title: Equality Act 2010
    identifier: ukpga/2010/15
    notes:
      - { date: 2011-04, text: An early change., source: "https://www.legislation.gov.uk/ukpga/2011/1" }
      - { date: 2024-10-26, text: A duty was added., provision: section 40, source: "https://www.legislation.gov.uk/ukpga/2023/51" }
  - { id: bribery-act-2010, title: Bribery Act 2010, identifier: ukpga/2010/23 }
  - { id: care-act-2014, title: Care Act 2014, identifier: ukpga/2014/23 }
`
const file = `${policyId}/01-purpose.mdx`

function made(body: string, more: Files = {}) {
  return onlyPolicy(makeHandbook({ 'legislation.yaml': table, [file]: clauseFile(body), ...more }))
}

function changesIn(body: string, settings = ''): string[] {
  const { handbook, policy } = made(body, {
    [`${policyId}/policy.yaml`]: `${policySettings}${settings}`,
  })
  return toCitedLegislation(handbook, policy, context.urls).acts.flatMap(({ changes }) =>
    changes.map(({ date }) => date),
  )
}

const body = [
  numbered(
    'a',
    '1.1',
    'Sections 149 and 4 of the Equality Act 2010, and section 149 of the Equality Act 2010.',
  ),
  numbered('b', '1.2', 'The Equality Act 2010 and the Bribery Act 2010.'),
  numbered('c', '1.3', 'The [Care Act](act:).'),
  'The Bribery Act 2010.',
].join('\n\n')

describe('The page of legislation', () => {
  const { handbook } = made(body)
  const page = toLegislationPage(handbook, context)
  it('lists what is cited by title, with the official text, and nothing that nobody cites', () => {
    assert.deepEqual(
      page.acts.map(({ id, title, href, count, more }) => [id, title, href, count, more]),
      [
        [
          'bribery-act-2010',
          'Bribery Act 2010',
          'https://www.legislation.gov.uk/ukpga/2010/23',
          'Cited by 1 policy',
          0,
        ],
        [
          'equality-act-2010',
          'Equality Act 2010',
          'https://www.legislation.gov.uk/ukpga/2010/15',
          'Cited by 1 policy',
          0,
        ],
      ],
    )
  })
  it('says where, each place once with its provisions', () => {
    assert.deepEqual(
      page.acts.map(({ policies }) =>
        policies.flatMap(({ places }) =>
          places.map(({ href, words, provisions }) => [href, words, provisions]),
        ),
      ),
      [
        [
          ['/hill/social-media/#purpose', '‘Purpose’', ''],
          ['/hill/social-media/#b', 'clause 1.2', ''],
        ],
        [
          ['/hill/social-media/#a', 'clause 1.1', 'section 149, section 4'],
          ['/hill/social-media/#b', 'clause 1.2', ''],
        ],
      ],
    )
  })
  it('has an entry for each provision, in their order, to which links in the text lead', () => {
    assert.deepEqual(
      page.acts.map(({ provisions }) => provisions.map(({ id, words, href }) => [id, words, href])),
      [
        [],
        [
          [
            'equality-act-2010_section-4',
            'section 4',
            'https://www.legislation.gov.uk/ukpga/2010/15/section/4',
          ],
          [
            'equality-act-2010_section-149',
            'section 149',
            'https://www.legislation.gov.uk/ukpga/2010/15/section/149',
          ],
        ],
      ],
    )
  })
  it('says what changed, and where that can be read', () => {
    assert.deepEqual(
      page.acts[1]?.changes.map(({ date, provision, sourceName }) => [date, provision, sourceName]),
      [
        ['April 2011', undefined, 'legislation.gov.uk, ukpga/2011/1'],
        ['26 October 2024', 'section 40', 'legislation.gov.uk, ukpga/2023/51'],
      ],
    )
  })
  it('lists what is cited without saying which', () => {
    assert.deepEqual(
      page.doubtful.map(({ council, policy, words, place }) => [
        council,
        policy,
        words,
        place.href,
      ]),
      [['Hill Parish Council', 'Social Media Policy', 'Care Act', '/hill/social-media/#c']],
    )
  })
  it('has a bound, and says how many there are', () => {
    const clauses = Array.from(
      { length: 9 },
      (_, index) =>
        `<Clause id="c${String(index)}">\n\nThe Care Act 2014. The [Care Act](act:). The [Acts](act:). The [Act](act:).\n\n</Clause>`,
    ).join('\n\n')
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index): [string, string][] => [
        [`hill/p${String(index)}/policy.yaml`, policySettings],
        [`hill/p${String(index)}/01-purpose.mdx`, clauseFile(clauses)],
      ]).flat(),
    )
    const large = toLegislationPage(made(body, files).handbook, context)
    const care = large.acts.find(({ id }) => id === 'care-act-2014')
    assert.deepEqual(
      [
        care?.count,
        care?.policies.length,
        care?.more,
        care?.policies[0]?.places.length,
        care?.policies[0]?.more,
      ],
      ['Cited by 60 policies', 40, 20, 6, 3],
    )
    assert.deepEqual(
      [large.doubtful.length, large.doubtful.length + large.moreDoubtful],
      [200, 60 * 27 + 1],
    )
  })
})

describe('What is cited without a link', () => {
  const cases: readonly [words: string, list: 'unlisted' | 'doubtful', named: string][] = [
    ['the Foo Act 1997', 'unlisted', 'Foo Act 1997'],
    ['the Widget (Safety) Regulations 2003', 'unlisted', 'Widget (Safety) Regulations 2003'],
    ['Directive 95/46/EC', 'unlisted', 'Directive 95/46/EC'],
    ['Regulation (EU) 2016/679', 'unlisted', 'Regulation (EU) 2016/679'],
    ['the Equality Act 2012', 'unlisted', 'Equality Act 2012'],
    ['the Equality Act', 'doubtful', 'Equality Act'],
    ['the Foo Act', 'doubtful', 'Foo Act'],
    ['the [Foo Act](act:)', 'doubtful', 'Foo Act'],
    ['the [Foo Act 1997](act:)', 'doubtful', 'Foo Act 1997'],
  ]
  for (const [words, list, named] of cases) {
    it(`is ${list}: ${words}`, () => {
      const { handbook, policy } = made(numbered('a', '1.1', `It follows ${words} and more.`))
      const other = list === 'unlisted' ? 'doubtful' : 'unlisted'
      for (const shown of [
        toLegislationPage(handbook, context),
        toCitedLegislation(handbook, policy, context.urls),
      ]) {
        assert.deepEqual(
          shown[list].map((each) => each.words),
          [named],
        )
        assert.deepEqual(shown[other], [])
      }
      const { notInTable, unconfirmed } = toLegislationExport(handbook, context)
      assert.deepEqual(
        [notInTable, unconfirmed].map((each) => each.map((place) => place.words)),
        list === 'unlisted' ? [[named], []] : [[], [named]],
      )
    })
  }
  it('has a bound', () => {
    const many = made(
      Array.from({ length: 210 }, (_, index) => `The Foo Number${String(index)} Act 1997.`).join(
        '\n\n',
      ),
    )
    const page = toLegislationPage(many.handbook, context)
    assert.deepEqual([page.unlisted.length, page.moreUnlisted, page.doubtful.length], [200, 10, 0])
  })
})

describe('The data of legislation', () => {
  const data = toLegislationExport(made(body).handbook, context)
  it('hold all Acts of the table with all citations', () => {
    assert.deepEqual(
      data.acts.map(({ id, citations }) => [
        id,
        citations.map(({ clause, words, provisions }) => [clause, words, provisions]),
      ]),
      [
        [
          'equality-act-2010',
          [
            ['a', 'Sections 149 and 4 of the Equality Act 2010', ['section 149', 'section 4']],
            ['a', 'section 149 of the Equality Act 2010', ['section 149']],
            ['b', 'Equality Act 2010', []],
          ],
        ],
        [
          'bribery-act-2010',
          [
            ['purpose', 'Bribery Act 2010', []],
            ['b', 'Bribery Act 2010', []],
          ],
        ],
        ['care-act-2014', []],
      ],
    )
  })
  it('hold whole addresses and what is not confirmed', () => {
    assert.deepEqual(data.unconfirmed, [
      {
        policy: 'hill/social-media',
        clause: 'c',
        where: 'clause 1.3',
        url: 'https://example.org/hill/social-media/#c',
        words: 'Care Act',
      },
    ])
  })
})

describe('What a policy’s page says of changes', () => {
  const dated = (date: string) =>
    `events:\n  - { type: adopted, date: ${date}, printed: A, certainty: stated }\n`
  it('is all that concerns what it cites when its document gives no date', () => {
    assert.deepEqual(changesIn('The Equality Act 2010.'), ['April 2011', '26 October 2024'])
  })
  it('leaves out what concerns another provision', () => {
    assert.deepEqual(changesIn('Section 4 of the Equality Act 2010.'), ['April 2011'])
  })
  it('counts a part of the provision', () => {
    assert.deepEqual(changesIn('Section 40(1) of the Equality Act 2010.'), [
      'April 2011',
      '26 October 2024',
    ])
  })
  it('leaves out what is older than the policy', () => {
    assert.deepEqual(changesIn('The Equality Act 2010.', dated('2020-07-14')), ['26 October 2024'])
  })
  it('leaves out what may be older than a policy of the same month', () => {
    assert.deepEqual(changesIn('The Equality Act 2010.', dated('2024-10')), [])
  })
  it('is nothing for an Act without notes', () => {
    assert.deepEqual(changesIn('The Bribery Act 2010.'), [])
  })
})

describe('The documents that policies of a council name', () => {
  const second = {
    'hill/media/policy.yaml': policySettings.replaceAll('Social Media Policy', 'Media Policy'),
    'hill/media/01-purpose.mdx': clauseFile(
      numbered(
        'm',
        '1.1',
        'The [Codes of Conduct](policy:code-of-conduct), the [policy](policy:social-media).',
      ),
    ),
  }
  const { handbook, council } = made(
    `${numbered('a', '1.1', 'The Council’s [code of conduct](policy:code-of-conduct), the [Code](policy:code-of-conduct), [Standing Orders](policy:standing-orders).')}\n\n${numbered('b', '1.2', 'The [Code of Conduct](policy:code-of-conduct).')}`,
    second,
  )
  const { documents, more } = toNamedDocuments(handbook, council, context.urls)
  it('are one entry each, whatever the capitals and the number', () => {
    assert.deepEqual(
      documents.map(({ name, otherNames }) => [name, otherNames]),
      [
        ['Codes of Conduct', ['Code']],
        ['Standing Orders', []],
      ],
    )
    assert.equal(more, 0)
  })
  it('come with the clauses that rely on them, policy by policy', () => {
    assert.deepEqual(
      documents[0]?.policies.map(({ title, clauses }) => [
        title,
        clauses.map(({ href, words }) => [href, words]),
      ]),
      [
        ['Media Policy', [['/hill/media/#m', 'clause 1.1']]],
        [
          'Social Media Policy',
          [
            ['/hill/social-media/#a', 'clause 1.1'],
            ['/hill/social-media/#b', 'clause 1.2'],
          ],
        ],
      ],
    )
  })
  it('have a bound', () => {
    const many = made(
      Array.from(
        { length: 200 },
        (_, index) => `[Policy ${String(index)}](policy:policy-${String(index)})`,
      ).join('\n\n'),
    )
    const named = toNamedDocuments(many.handbook, many.council, context.urls)
    assert.deepEqual([named.documents.length, named.more], [150, 50])
  })
})
