import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { makeUrls } from '../../src/urls.ts'
import { toCouncilPage } from '../../src/views/council-page.ts'
import { toHomePage } from '../../src/views/home-page.ts'
import { toPolicyPage } from '../../src/views/policy/policy-page.ts'
import { toRuleHelp } from '../../src/views/rule-help.ts'
import {
  clauseFile,
  makeHandbook,
  numbered,
  onlyPolicy,
  policyId,
  policySettings,
  today,
} from '../model/small-handbook.ts'

const context = { today, urls: makeUrls('/'), absoluteUrls: makeUrls('/') }
const council = (name: string): string => `name: ${name}\nshort: ${name}\nkind: parish\n`

describe('The page of a policy', () => {
  const titled = (id: string, more = ''): string =>
    `<Clause id="${id}" title="${id.toUpperCase()}"${more}>\n\nWords.\n\n</Clause>`
  const { handbook } = onlyPolicy(
    makeHandbook({
      [`${policyId}/policy.yaml`]: `${policySettings.replace('- title:', '- Hill Parish Council\n  - title:')}control: { caption: "Version:", rows: [[Version, "1", "", Date], [Author]] }
events:
  - { type: created, date: 2020, printed: "2020", certainty: stated, person: A. Clerk, role: Clerk }
  - { type: adopted, date: 2020-07-14, printed: A, certainty: to-be-confirmed, body: Full Council, minute: 20/1, clause: whole, note: A remark. }
`,
      [`${policyId}/01-purpose.mdx`]: clauseFile(
        `${numbered('whole', '1.1')}\n\n${titled('first')}`,
        'number: "1."\n',
      ),
      [`${policyId}/02-appendix.mdx`]: clauseFile(
        `${titled('one', ' number="1."')}\n\n${titled('two')}\n\n${titled('three', ' number="2."')}`,
        'kind: appendix\n',
      ),
      [`${policyId}/03-end.mdx`]: '---\nkind: signatures\n---\n\nSigned.\n',
    }),
  )
  const page = toPolicyPage(handbook, policyId, context)

  it('has contents in the order of the document', () => {
    assert.deepEqual(
      page.contents.map(({ href, number, title, children }) => [
        href,
        number,
        title,
        children.map((child) => child.href),
      ]),
      [
        ['#purpose', '1.', 'Purpose', ['#first']],
        ['#appendix', undefined, 'Purpose', ['#one', '#two', '#three']],
        ['#end', undefined, 'Signatures', []],
      ],
    )
  })
  it('has the events in words', () => {
    assert.deepEqual(
      page.record.flatMap(({ name, statements }) =>
        statements.map(({ value, place, note }) => [name, value, place, note]),
      ),
      [
        [
          'Adopted',
          '14 July 2020, by Full Council, minute 20/1, marked as to be confirmed',
          { href: '#whole', words: 'clause 1.1' },
          'A remark.',
        ],
        ['Created', '2020, by A. Clerk (Clerk)', undefined, undefined],
        ['Not known', 'Its version and when it is to be reviewed', undefined, undefined],
      ],
    )
  })
  it('has the title lines as printed, and says which of them is the title', () => {
    assert.deepEqual(page.masthead, [
      { words: 'Hill Parish Council', isTitle: false, lang: undefined, capitals: false },
      { words: 'SOCIAL MEDIA POLICY', isTitle: true, lang: undefined, capitals: true },
    ])
  })
  it('has the control table with labels and values in turns', () => {
    assert.deepEqual(page.control, {
      caption: 'Version:',
      head: undefined,
      isCrowded: false,
      rows: [
        [
          { words: 'Version', isLabel: true },
          { words: '1', isLabel: false },
          { words: '', isLabel: false },
          { words: 'Date', isLabel: false },
        ],
        [{ words: 'Author', isLabel: true }],
      ],
    })
  })
  it('is not made for a policy that is not there', () => {
    assert.throws(
      () => toPolicyPage(handbook, 'hill/other', context),
      /There is no policy hill\/other/,
    )
  })
})

describe('The page of a council', () => {
  const { handbook } = onlyPolicy(
    makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile('Words.') }),
  )
  it('lists its policies with what they are about', () => {
    const page = toCouncilPage(handbook, 'hill', context)
    assert.deepEqual(
      page.policies.map(({ title, href, kind, standing, review }) => [
        title,
        href,
        kind,
        standing.label,
        review.label,
      ]),
      [
        [
          'Social Media Policy',
          '/hill/social-media/',
          'Social media',
          'Adoption not recorded',
          'Review date not known',
        ],
      ],
    )
  })
  it('is not made for a council that is not there', () => {
    assert.throws(() => toCouncilPage(handbook, 'dale', context), /There is no council dale/)
  })
})

describe('The home page', () => {
  const due = (date: string): string =>
    `${policySettings}review: { due: { date: ${date}, printed: A, certainty: stated } }\n`
  const policies = Object.fromEntries(
    ['2020', '2024-05-01', '2019-12', '2030', '2021', '2022'].flatMap((date, index) => [
      [`dale/p${String(index)}/policy.yaml`, due(date)],
      [`dale/p${String(index)}/01-purpose.mdx`, clauseFile('Words.')],
    ]),
  )
  const { handbook } = onlyPolicy(
    makeHandbook({
      ...policies,
      'dale/council.yaml': council('Dale'),
      [`${policyId}/01-purpose.mdx`]: clauseFile('Words.'),
    }),
  )
  const page = toHomePage(handbook, context)

  it('has the reviews that have been overdue longest first', () => {
    assert.deepEqual(
      page.overdue.map(({ review }) => review.due),
      ['2019-12', '2020', '2021', '2022', '2024-05-01'],
    )
  })
  it('counts policies, overdue reviews and unknown ones', () => {
    assert.deepEqual(
      [page.policyCount, page.overdueHeading, page.unknownCount],
      ['7 policies', '5 reviews are overdue', 1],
    )
  })
  it('shows the first policies of each council and says how many more there are', () => {
    assert.deepEqual(
      page.councils.map(({ name, count, overdue, policies: shown, more }) => [
        name,
        count,
        overdue,
        shown.length,
        more,
      ]),
      [
        ['Dale', '6 policies', ', 5 overdue for review', 4, 2],
        ['Hill Parish Council', '1 policy', '', 1, 0],
      ],
    )
  })
  it('of more than thirty councils shows no policies', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `c${String(index)}/council.yaml`,
        council(`C${String(index)}`),
      ]),
    )
    const { handbook: large } = onlyPolicy(
      makeHandbook({ ...many, [`${policyId}/01-purpose.mdx`]: clauseFile('Words.') }),
    )
    assert.deepEqual(
      toHomePage(large, context)
        .councils.map(({ policies: shown }) => shown.length)
        .filter((length) => length > 0),
      [],
    )
  })
})

describe('The help on errors', () => {
  it('has no placeholder in any wording', () => {
    for (const { id, reason, note } of toRuleHelp())
      assert.doesNotMatch(`${reason} ${note}`, /\{\w+\}/, id)
  })
  it('leaves out a note that is nothing but a placeholder', () => {
    assert.equal(toRuleHelp().find(({ id }) => id === 'mdx-code')?.note, '')
  })
})
