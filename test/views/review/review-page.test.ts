import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { agedInWords } from '../../../src/views/review/as-of-words.ts'
import { toReviewAgeing, toStatusAgeing } from '../../../src/views/review/ageing.ts'
import { registerInWords } from '../../../src/views/counts.ts'
import { toCouncilPage } from '../../../src/views/council-page.ts'
import { toHomePage } from '../../../src/views/home-page.ts'
import { toReviewPage } from '../../../src/views/review/review-page.ts'
import { summariseReviews } from '../../../src/views/review/review-register.ts'
import { reviewInTerminal } from '../../../src/views/review/review-terminal.ts'
import { toReviewRegister } from '../../../src/views/review/review-register.ts'
import { contextOn, dueOn, reviewHandbook, today } from './review-handbook.ts'

const context = contextOn(today)
const handbook = reviewHandbook({
  'hill/dated': { title: 'Dated Policy', lines: dueOn('2026-12-31') },
  'hill/month': { title: 'Month Policy', lines: `version: "3"\n${dueOn('2024-07')}` },
  'dale/later': { title: 'Later Policy', lines: dueOn('2030') },
  'dale/silent': {},
  'dale/old': { status: 'withdrawn', lines: dueOn('2020') },
})

describe('The register of reviews', () => {
  const page = toReviewPage(handbook, context)
  it('has the policies under their states, the most urgent first', () => {
    assert.deepEqual(
      page.groups.map(({ heading, count, rows }) => [
        heading,
        count,
        ...rows.map(({ href }) => href),
      ]),
      [
        ['Overdue', 1, '/base/hill/month/'],
        ['Due soon', 1, '/base/hill/dated/'],
        ['Not yet due', 1, '/base/dale/later/'],
        ['Cannot be known', 2, '/base/dale/old/', '/base/dale/silent/'],
      ],
    )
  })
  it('says of each policy whose it is, which version, when its review is due and which clause says so', () => {
    assert.deepEqual(page.groups[0]?.rows, [
      {
        href: '/base/hill/month/',
        title: 'Month Policy',
        council: 'Hill Parish Council',
        detail: 'Social media, version 3',
        sentence: 'A review was due in July 2024. The document prints this date.',
        clause: '/base/hill/month/#purpose-rule',
      },
    ])
  })
  it('says for which day it is right, and from which day it is not', () => {
    assert.deepEqual(page.asOf, {
      day: today,
      words: '20 November 2026',
      dueSoonDays: 60,
      turns: '2027-01-01',
    })
  })
  it('offers its states, its councils and its kinds to choose from', () => {
    assert.deepEqual(
      Object.values(page.filters).map((choices) => choices.map(({ value }) => value)),
      [['overdue', 'due-soon', 'current', 'unknown'], ['dale', 'hill'], ['social-media']],
    )
  })
  it('of a council has its policies, its addresses and no others', () => {
    const own = toReviewPage(handbook, context, 'hill')
    assert.deepEqual(
      own.groups.flatMap(({ rows }) => rows.map(({ title }) => title)),
      ['Month Policy', 'Dated Policy'],
    )
    assert.deepEqual(
      [own.data, ...own.subscriptions.map(({ href }) => href)],
      ['register.json', 'reviews.ics', 'changes.atom', 'register.csv', 'register.json'].map(
        (name) => `/base/review/hill/${name}`,
      ),
    )
  })
  it('is not made for a council that is not there', () => {
    assert.throws(() => toReviewPage(handbook, context, 'vale'), /There is no council vale/)
  })
  it('is in the heads of the home page and the council’s as calendar and feed', () => {
    assert.deepEqual(
      [toHomePage(handbook, context), toCouncilPage(handbook, 'hill', context)].flatMap(
        ({ alternates }) => alternates.map(({ href }) => href),
      ),
      [
        '/base/review/reviews.ics',
        '/base/review/changes.atom',
        '/base/review/hill/reviews.ics',
        '/base/review/hill/changes.atom',
      ],
    )
  })
  it('is on the page of the council', () => {
    assert.equal(toCouncilPage(handbook, 'hill', context).register, '/base/review/hill/')
  })
})

describe('The register of a large handbook', () => {
  const large = reviewHandbook(
    Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `hill/p${String(index)}`,
        { lines: dueOn(String(2000 + (index % 60))) },
      ]),
    ),
  )
  const page = toReviewPage(large, context)
  it('shows the two hundred most urgent and counts them all', () => {
    const rows = page.groups.map((group) => group.rows.length)
    assert.deepEqual(
      [
        rows.reduce((sum, each) => sum + each, 0),
        page.groups.reduce((sum, { count }) => sum + count, 0),
        page.isCut,
      ],
      [200, 500, true],
    )
    assert.deepEqual(rows, [200, 0, 0, 0])
  })
  it('says that it does', () => {
    assert.equal(page.count, '500 policies; the 200 most urgent are shown.')
  })
})

describe('What stands over a register', () => {
  const cases: [all: number, matching: number, words: string][] = [
    [5, 5, '5 policies.'],
    [1, 1, '1 policy.'],
    [5, 3, '3 of 5 policies match.'],
    [5, 1, '1 of 5 policies matches.'],
    [5, 0, 'None of 5 policies matches.'],
    [500, 300, '300 of 500 policies match; the 200 most urgent are shown.'],
  ]
  for (const [all, matching, words] of cases)
    it(`reads: ${words}`, () => {
      assert.equal(registerInWords(all, matching), words)
    })
})

describe('What an element carries to be corrected later', () => {
  const carried = (id: string): string | undefined => {
    const [summary] = summariseReviews(handbook, context).filter((each) => each.id === id)
    return summary && toReviewAgeing(summary.review)['data-review']
  }
  it('is nothing for what no day changes', () => {
    assert.deepEqual(['hill/month', 'dale/silent', 'dale/old'].map(carried), [
      undefined,
      undefined,
      undefined,
    ])
  })
  it('is what the words follow from for the rest', () => {
    assert.deepEqual(JSON.parse(carried('dale/later') ?? ''), {
      due: '2030',
      basis: 'printed',
      certainty: 'stated',
      printed: 'Review due 2030',
    })
  })
  it('is the adoption of a policy that is not yet in force', () => {
    const events =
      'events: [{ type: adopted, date: 2026-10-01, printed: A, certainty: stated, body: Full Council }, { type: in-force, date: 2027-01-01, printed: A, certainty: stated }]'
    const [summary] = summariseReviews(reviewHandbook({ 'hill/new': { lines: events } }), context)
    assert.ok(summary)
    assert.deepEqual(JSON.parse(toStatusAgeing(summary.standing)['data-standing'] ?? ''), {
      adopted: '2026-10-01',
      body: 'Full Council',
      since: '2027-01-01',
    })
  })
})

describe('A page that has aged', () => {
  it('says on which day it was built and for which it is right', () => {
    for (const outcome of ['corrected', 'unchanged', 'failed'] as const)
      assert.match(
        agedInWords(outcome, '2026-11-20', '2027-03-03'),
        /3 March 2027.*20 November 2026|20 November 2026.*3 March 2027/,
      )
  })
})

describe('The register on the terminal', () => {
  it('has the same policies in the same order', () => {
    assert.equal(
      reviewInTerminal(
        toReviewRegister(
          handbook,
          context,
          handbook.councils.find(({ slug }) => slug === 'hill'),
        ),
      ),
      `Reviews as of 20 November 2026

Overdue (1)

  Hill Parish Council: Month Policy (hill/month)
    A review was due in July 2024. The document prints this date.

Due soon (1)

  Hill Parish Council: Dated Policy (hill/dated)
    A review is due on 31 December 2026. The document prints this date.

2 policies, 1 overdue, 1 due soon.
`,
    )
  })
})
